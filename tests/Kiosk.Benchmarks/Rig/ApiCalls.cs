using System.Net.Http.Json;
using System.Text.Json;

namespace Kiosk.Benchmarks.Rig;

/// <summary>The calls of the kiosk's API that are measured.</summary>
static class ApiCalls
{
    /// <summary>The new voucher's user name.</summary>
    public static async Task<string> IssueAsync(this HttpClient client, bool print, CancellationToken cancellationToken)
    {
        var body = new Dictionary<string, string>(StringComparer.Ordinal) { ["validFor"] = "1 day" };
        if (print)
            body["print"] = Venue.PrinterName;
        using var voucher = await AnswerAsync(await client.PostAsJsonAsync("/api/v1/vouchers", body, cancellationToken), cancellationToken);
        return voucher.RootElement.GetProperty("username").GetString()!; // every voucher has one
    }

    public static async Task PrintAsync(this HttpClient client, string username, CancellationToken cancellationToken)
    {
        using var job = await AnswerAsync(
            await client.PostAsJsonAsync($"/api/v1/vouchers/{username}/print", new { printer = Venue.PrinterName }, cancellationToken), cancellationToken);
    }

    /// <summary>Where the batch can be looked at.</summary>
    public static async Task<Uri> StartBatchAsync(this HttpClient client, int count, CancellationToken cancellationToken)
    {
        using var answer = await client.PostAsJsonAsync("/api/v1/batches", new { count, validFor = "1 day" }, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return answer.Headers.Location ?? throw new InvalidOperationException("The batch has no address.");
    }

    public static async Task<bool> IsDoneAsync(this HttpClient client, Uri batch, CancellationToken cancellationToken)
    {
        using var answer = await AnswerAsync(await client.GetAsync(batch, cancellationToken), cancellationToken);
        return answer.RootElement.GetProperty("state").GetString() == "done";
    }

    static async Task<JsonDocument> AnswerAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync(cancellationToken);
            return answer.IsSuccessStatusCode
                ? JsonDocument.Parse(text)
                : throw new InvalidOperationException($"{(int)answer.StatusCode} {text}");
        }
    }
}
