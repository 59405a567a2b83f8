using System.Text;
using Dapper;
using Kiosk.Events;
using Kiosk.Storage;
using Kiosk.Tests.Support;
using Kiosk.Tokens;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kiosk.Tests.Tokens;

public sealed class ApiTokensTests : IDisposable
{
    readonly TempFolder folder = new();
    readonly ManualTimeProvider time = new();
    readonly Database database;
    readonly ApiTokens tokens;

    public ApiTokensTests()
    {
        database = new Database(folder.File("kiosk.db"));
        tokens = TokensOf(database);
    }

    [Fact]
    public void A_token_is_256_random_bits_and_is_recognized()
    {
        var secret = Create("till");
        secret.ShouldMatch("^kiosk_[A-Za-z0-9_-]{43}$");
        Create("bar").ShouldNotBe(secret);
        var token = tokens.Recognize(secret)!;
        token.Name.ShouldBe("till");
        token.CreatedBy.ShouldBe("Mara");
        tokens.Recognize(secret[..^1]).ShouldBeNull();
        tokens.Recognize(secret + "A").ShouldBeNull();
        tokens.Recognize("").ShouldBeNull();
    }

    [Fact]
    public void The_token_itself_is_nowhere_on_the_disk()
    {
        var secret = Create("till");
        tokens.Recognize(secret).ShouldNotBeNull();
        foreach (var file in Directory.EnumerateFiles(folder.Path))
            Encoding.Latin1.GetString(ReadShared(file)).ShouldNotContain(secret["kiosk_".Length..]);
    }

    [Fact]
    public void Without_a_named_scope_it_may_do_all_but_administer()
    {
        tokens.Recognize(Create("till"))!.Scopes.ShouldBe(
            ["vouchers:read", "vouchers:write", "guests:read", "uplinks:read", "uplinks:write", "print"]);
        tokens.Recognize(Create("box", "print", "admin", "print"))!.Scopes.ShouldBe(["print", "admin"]);
    }

    [Theory]
    [InlineData("everything")]
    [InlineData("")]
    [InlineData("vouchers:read vouchers:write")]
    [InlineData("PRINT")]
    public void An_unknown_scope_is_refused(string scope)
    {
        var (secret, failure) = tokens.Create("till", ["print", scope], "Mara");
        secret.ShouldBeNull();
        failure!.Sentence.ShouldBe("Token.Scope");
        tokens.All().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("line\nbreak")]
    [InlineData("a:b")]
    [InlineData("Zoë")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    public void A_name_that_would_confuse_the_log_is_refused(string name) =>
        tokens.Create(name, [], "Mara").Failure!.Sentence.ShouldBe("Token.Name");

    [Fact]
    public void A_name_is_free_again_after_its_token_is_revoked()
    {
        var old = Create("till");
        tokens.Create("till", [], "Mara").Failure!.Sentence.ShouldBe("Token.NameTaken");
        tokens.Revoke("till", "Mara").ShouldBeTrue();
        tokens.Revoke("till", "Mara").ShouldBeFalse();
        var fresh = Create("till");
        tokens.Recognize(old).ShouldBeNull();
        tokens.Recognize(fresh).ShouldNotBeNull();
        tokens.All().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_token_revoked_by_another_process_is_refused_at_once()
    {
        var secret = Create("till");
        tokens.Recognize(secret).ShouldNotBeNull();
        using var elsewhere = new Database(folder.File("kiosk.db"));
        TokensOf(elsewhere).Revoke("till", "console").ShouldBeTrue();
        tokens.Recognize(secret).ShouldBeNull();
    }

    [Fact]
    public void Its_use_is_noted_once_a_minute()
    {
        var secret = Create("till");
        tokens.All()[0].LastUsedAt.ShouldBeNull();
        var first = time.GetUtcNow();
        tokens.Recognize(secret);
        time.Advance(TimeSpan.FromSeconds(59));
        tokens.Recognize(secret);
        tokens.All()[0].LastUsedAt.ShouldBe(first);
        time.Advance(TimeSpan.FromSeconds(1));
        tokens.Recognize(secret);
        tokens.All()[0].LastUsedAt.ShouldBe(first.AddMinutes(1));
    }

    [Fact]
    public void A_disk_that_takes_nothing_locks_nobody_out()
    {
        var secret = Create("till");
        database.Write(connection => connection.Execute("PRAGMA query_only = ON"));
        tokens.Recognize(secret).ShouldNotBeNull();
    }

    [Fact]
    public void Who_made_and_revoked_it_is_in_the_log_without_the_token()
    {
        var secret = Create("till", "print");
        tokens.Revoke("till", "Tom");
        var entries = new EventLog(database, time).About("token:till");
        entries.Select(entry => (entry.Actor, entry.Action)).ShouldBe([("Tom", "token.revoke"), ("Mara", "token.create")]);
        entries[1].Detail.ShouldBe("print");
        entries.ShouldAllBe(entry => !(entry.Detail ?? "").Contains(secret));
    }

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
    }

    ApiTokens TokensOf(Database of) => new(new TokenStore(of, new EventLog(of, time), time), time, NullLogger<ApiTokens>.Instance);

    string Create(string name, params string[] scopes)
    {
        var (secret, failure) = tokens.Create(name, scopes, "Mara");
        failure.ShouldBeNull();
        return secret!; // no failure: there is one
    }

    static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var memory = new MemoryStream();
        file.CopyTo(memory);
        return memory.ToArray();
    }
}
