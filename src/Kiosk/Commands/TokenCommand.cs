using System.CommandLine;
using System.Globalization;
using Kiosk.Events;
using Kiosk.Settings;
using Kiosk.Storage;
using Kiosk.Tokens;

namespace Kiosk.Commands;

/// <summary>API tokens; works beside a running kiosk.</summary>
static class TokenCommand
{
    const string Actor = "console";

    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = Say.Text("TokenName") };
        var scopes = new Option<string[]>("--scope") { Description = Say.Text("TokenScope", string.Join(", ", TokenScope.All)) };
        var create = new Command("create", Say.Text("TokenCreate")) { name, scopes };
        create.SetAction(result => With(result, tokens => CreateToken(tokens, result.GetValue(name)!, result.GetValue(scopes) ?? []))); // required
        var list = new Command("list", Say.Text("TokenList"));
        list.SetAction(result => With(result, ListTokens));
        var revoke = new Command("revoke", Say.Text("TokenRevoke")) { name };
        revoke.SetAction(result => With(result, tokens => RevokeToken(tokens, result.GetValue(name)!))); // required

        var command = new Command("token", Say.Text("Token")) { create, list, revoke };
        foreach (var verb in command.Subcommands.Append(command))
            verb.TreatUnmatchedTokensAsErrors = false;
        return command;
    }

    static int CreateToken(ApiTokens tokens, string name, string[] scopes)
    {
        var (secret, failure) = tokens.Create(name, scopes, Actor);
        if (failure is not null)
            return Fail(Say.Error(failure.Sentence, failure.Argument));
        System.Console.WriteLine(secret);
        return 0;
    }

    static int ListTokens(ApiTokens tokens)
    {
        foreach (var token in tokens.All())
        {
            var used = token.LastUsedAt?.ToString("u", CultureInfo.InvariantCulture) ?? Say.Text("TokenUnused");
            System.Console.WriteLine($"{token.Name}\t{string.Join(',', token.Scopes)}\t{used}");
        }

        return 0;
    }

    static int RevokeToken(ApiTokens tokens, string name) =>
        tokens.Revoke(name, Actor) ? 0 : Fail(Say.Text("TokenUnknown", name));

    static int With(ParseResult result, Func<ApiTokens, int> act)
    {
        var folder = new KioskConfiguration([.. result.UnmatchedTokens]).Folder;
        using var database = new Database(folder.Database);
        using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(_ => database)
            .AddEvents()
            .AddTokens()
            .BuildServiceProvider();
        return act(services.GetRequiredService<ApiTokens>());
    }

    static int Fail(string sentence)
    {
        System.Console.Error.WriteLine(sentence);
        return 1;
    }
}
