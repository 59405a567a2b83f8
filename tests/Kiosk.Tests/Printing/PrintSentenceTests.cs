using System.Globalization;
using System.Reflection;
using System.Resources;
using Kiosk.Localization;
using Kiosk.Printing;
using Kiosk.Printing.Transports.Ipp;

namespace Kiosk.Tests.Printing;

public sealed class PrintSentenceTests
{
    public static TheoryData<string> Sentences => [.. new[] { typeof(PrintSentence), typeof(IppSentence) }
        .SelectMany(sentences => sentences.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Select(constant => (string)constant.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Every_trouble_has_a_sentence(string key) =>
        new ResourceManager(typeof(Errors)).GetString(key, CultureInfo.InvariantCulture).ShouldNotBeNullOrWhiteSpace();
}
