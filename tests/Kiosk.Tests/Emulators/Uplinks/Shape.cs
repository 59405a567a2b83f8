using System.Text.Json;

namespace Kiosk.Tests.Emulators.Uplinks;

static class Shape
{
    /// <summary>Every member of the vendor's sample is there, as the same kind of JSON; more may be.</summary>
    public static void ShouldLookLike(this JsonElement answer, string sample) => Compare(answer, JsonElement.Parse(sample), "$");

    static void Compare(JsonElement answer, JsonElement sample, string path)
    {
        Kind(answer).ShouldBe(Kind(sample), path);
        if (sample.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in sample.EnumerateObject())
            {
                answer.TryGetProperty(member.Name, out var value).ShouldBeTrue($"{path}.{member.Name} in {answer}");
                Compare(value, member.Value, $"{path}.{member.Name}");
            }
        }

        if (sample.ValueKind != JsonValueKind.Array || sample.GetArrayLength() == 0)
            return;
        answer.GetArrayLength().ShouldBeGreaterThan(0, path);
        foreach (var item in answer.EnumerateArray().Take(1))
            Compare(item, sample[0], path + "[0]");
    }

    static JsonValueKind Kind(JsonElement value) => value.ValueKind == JsonValueKind.False ? JsonValueKind.True : value.ValueKind;
}
