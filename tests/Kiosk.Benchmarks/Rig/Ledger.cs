using Dapper;
using Kiosk.Settings;
using Kiosk.Storage;

namespace Kiosk.Benchmarks.Rig;

/// <summary>A row of a long-used kiosk; the same number gives the same row.</summary>
sealed record LedgerRow(int Number)
{
    const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    static readonly string[] FirstNames =
        ["Anna", "Björn", "Chiara", "David", "Elif", "Fatima", "George", "Hanna", "Ivan", "Julia", "Kenji", "Lena", "Marco", "Nora", "Omar", "Petra"];

    static readonly string[] Surnames =
        ["Meier", "Rossi", "Dubois", "Novák", "Yılmaz", "Tanaka", "Smith", "Garcia", "Keller", "Olsen", "Kowalski", "Santos", "Haddad"];

    public string Username => Code(Number * 2654435761L, 8);

    public string Passcode => Code(Number * 40503L + 7, 8);

    public string FullName => $"{FirstNames[Number % FirstNames.Length]} {Surnames[Number / 7 % Surnames.Length]}";

    public string? Note => Number % 10 == 0 ? $"room {Number % 400}" : null;

    public string? Mac => Number % 3 == 0 ? null : $"02:{Number >> 16 & 0xff:X2}:{Number >> 8 & 0xff:X2}:{Number & 0xff:X2}:00:01";

    static string Code(long number, int length)
    {
        var state = (ulong)number * 6364136223846793005UL + 1442695040888963407UL;
        var code = new char[length];
        for (var i = 0; i < length; i++)
        {
            state = state * 6364136223846793005UL + 1442695040888963407UL;
            code[i] = Alphabet[(int)((state >> 33) % (ulong)Alphabet.Length)];
        }

        return new string(code);
    }
}

static class Ledger
{
    /// <summary>Writes so many vouchers in one transaction; the newest are live, the others long gone.</summary>
    /// <returns>The live ones.</returns>
    public static IReadOnlyList<LedgerRow> Fill(string folder, int count, int live)
    {
        using var database = new Database(new DataFolder(folder).Database);
        var rows = Enumerable.Range(1, count).Select(number => new LedgerRow(number)).ToList();
        database.Write(connection => connection.Execute(
            """
            INSERT INTO vouchers (username, passcode, full_name, valid_for, expires_at, state, state_at, source,
              created_at, created_by, note, mac, first_login)
            VALUES (@Username, @Passcode, @FullName, 'always', NULL, @state, @at, 'kiosk', @at, 'desk', @Note, @Mac, @login)
            """,
            rows.Select(row => new
            {
                row.Username,
                row.Passcode,
                row.FullName,
                row.Note,
                row.Mac,
                state = row.Number > count - live ? "active" : "gone",
                at = TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(count - row.Number),
                login = row.Mac is null ? (DateTimeOffset?)null : TimeProvider.System.GetUtcNow() - TimeSpan.FromSeconds(count - row.Number),
            })));
        return rows[^live..];
    }
}
