using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Kiosk.Settings;

/// <summary>
/// The framework's key ring in the data folder. Keeping it in files switches the framework's own encryption of it
/// off, so every key is sealed with the <see cref="SecretBox"/>.
/// </summary>
static class KeyRing
{
    public static IServiceCollection AddKeyRing(this IServiceCollection services, DataFolder folder)
    {
        services.AddDataProtection()
            .SetApplicationName("kiosk")
            .PersistKeysToFileSystem(new DirectoryInfo(folder.Keys));
        services.AddSingleton(SecretBox.Open(folder));
        services.AddOptions<KeyManagementOptions>()
            .Configure<SecretBox>((options, box) => options.XmlEncryptor = new SealedKey(box));
        return services;
    }
}

sealed class SealedKey(SecretBox box) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(new XElement("sealed", Convert.ToBase64String(box.Seal(plaintextElement.ToString()))), typeof(UnsealedKey));
}

/// <summary>Made by the framework from the name in the key file.</summary>
sealed class UnsealedKey(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(services.GetRequiredService<SecretBox>().Unseal(Convert.FromBase64String(encryptedElement.Value)));
}
