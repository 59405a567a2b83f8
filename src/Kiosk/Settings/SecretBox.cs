using System.Security.Cryptography;
using System.Text;

namespace Kiosk.Settings;

/// <summary>
/// Seals secrets at rest with AES-256-GCM. The key is systemd's credential <c>master.key</c>, which is not in the
/// data directory and so not in a backup of it; without one, a file only this user may read.
/// </summary>
public sealed class SecretBox(byte[] key)
{
    const int KeyBytes = 32;
    static readonly int NonceBytes = AesGcm.NonceByteSizes.MaxSize;
    static readonly int TagBytes = AesGcm.TagByteSizes.MaxSize;

    public static SecretBox Open(DataFolder folder)
    {
        var credentials = Environment.GetEnvironmentVariable("CREDENTIALS_DIRECTORY");
        var path = Path.Combine(credentials ?? folder.Path, "master.key");
        if (credentials is null && !File.Exists(path))
            CreateKey(path);
        return new SecretBox(SHA256.HashData(File.ReadAllBytes(path)));
    }

    public byte[] Seal(string secret)
    {
        var plain = Encoding.UTF8.GetBytes(secret);
        var box = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(box.AsSpan(0, NonceBytes), plain, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes));
        return box;
    }

    /// <exception cref="CryptographicException">Sealed with another key, or changed since.</exception>
    public string Unseal(byte[] box)
    {
        var plain = new byte[box.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(box.AsSpan(0, NonceBytes), box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), plain);
        return Encoding.UTF8.GetString(plain);
    }

    static void CreateKey(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        using var file = new FileStream(path, options);
        file.Write(RandomNumberGenerator.GetBytes(KeyBytes));
        file.Flush(flushToDisk: true);
    }
}
