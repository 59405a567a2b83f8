using Kiosk.Outbound;

namespace Kiosk.Uplinks.IProxy;

/// <summary>Action links.</summary>
public sealed class IProxyLinks(IProxyApi api)
{
    public Task<IReadOnlyList<IProxyLink>> ListAsync(UplinkAccount account, string connection, CancellationToken cancellationToken) =>
        ListAsync(IProxyRequest.Get(account, "connections/{}/actionlinks", connection), cancellationToken);

    /// <summary>Of all connections.</summary>
    public Task<IReadOnlyList<IProxyLink>> ListAllAsync(UplinkAccount account, CancellationToken cancellationToken) =>
        ListAsync(IProxyRequest.Get(account, "actionlinks"), cancellationToken);

    /// <param name="action">reboot or changeip.</param>
    /// <returns>The id; the address is in the list.</returns>
    public async Task<string> CreateAsync(UplinkAccount account, string connection, string action, string? comment, CancellationToken cancellationToken)
    {
        var body = new Dictionary<string, string>(StringComparer.Ordinal) { ["action"] = action };
        if (!string.IsNullOrEmpty(comment))
            body["comment"] = comment;
        var request = IProxyRequest.Post(account, "connections/{}/actionlinks", connection).With(body, IProxyJson.Default.DictionaryStringString);
        return (await api.SendAsync(request, cancellationToken)).Needed("id");
    }

    public Task DeleteAsync(UplinkAccount account, string connection, string link, CancellationToken cancellationToken) =>
        api.SendAsync(IProxyRequest.Delete(account, "connections/{}/actionlinks/{}", connection, link) with { Secrets = [link] }, cancellationToken);

    /// <summary>Does what the link does, once.</summary>
    /// <exception cref="UplinkException">Among others: the address is not what the list says it does; nothing was sent.</exception>
    public async Task OpenAsync(UplinkAccount account, IProxyLink link, CancellationToken cancellationToken)
    {
        if (link.Address is not { } address || !link.IsTrue(account))
            throw new UplinkException(UplinkError.Refused, "the link's address does not fit its action");
        await api.OpenAsync(account, address, link.Id, cancellationToken);
    }

    async Task<IReadOnlyList<IProxyLink>> ListAsync(IProxyRequest request, CancellationToken cancellationToken)
    {
        var answer = await api.SendAsync(request, cancellationToken);
        return [.. from row in answer.Rows("action_links")
                   where row.Text("id") is not null
                   select new IProxyLink(row.Needed("id"), row.Text("action"), Uri.TryCreate(row.Text("link"), UriKind.Absolute, out var address) ? address : null)
                   {
                       ConnectionId = row.Text("connection_id"),
                       Comment = row.Text("comment"),
                       CreatedAt = row.Moment("created_at"),
                   }];
    }
}
