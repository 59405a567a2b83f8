using System.CommandLine;
using Kiosk.Settings;
using Kiosk.Storage;

namespace Kiosk.Commands;

/// <summary>The verbs. Exit status: 0 done, 1 failed, 2 wrong usage; an error is one line on stderr.</summary>
static class KioskCommands
{
    const int Failed = 1;
    const int WrongUsage = 2;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var parsed = Root().Parse(arguments);
        if (WrongWord(parsed) is { } word)
            return Fail(Say.UnknownArgument(word), WrongUsage);
        if (parsed.Errors.Count > 0)
            return Fail(parsed.Errors[0].Message, WrongUsage);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (Say.Explain(exception) is { } sentence)
        {
            return Fail(sentence, Failed);
        }
    }

    static RootCommand Root()
    {
        var root = new RootCommand(Say.Root);
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(DemoCommand.Create());
        root.Subcommands.Add(EmulatorsCommand.Create());
        root.Subcommands.Add(TokenCommand.Create());
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((result, cancellationToken) => ServeCommand.RunAsync([.. result.UnmatchedTokens], cancellationToken));
        return root;
    }

    /// <summary>What is left over must be configuration such as --Router:Url=…; anything else is a slip of the pen.</summary>
    static string? WrongWord(ParseResult parsed)
    {
        var words = parsed.UnmatchedTokens;
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].StartsWith("--", StringComparison.Ordinal))
                return words[i];
            if (!words[i].Contains('=', StringComparison.Ordinal))
                i++; // its value follows
        }

        return null;
    }

    static int Fail(string sentence, int status)
    {
        System.Console.Error.WriteLine(sentence.ReplaceLineEndings(" "));
        return status;
    }
}
