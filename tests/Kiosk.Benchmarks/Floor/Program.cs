using Microsoft.Data.Sqlite;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddRazorPages();
await using var database = new SqliteConnection(builder.Configuration.GetConnectionString("Floor"));
database.Open();
using (var wal = database.CreateCommand())
{
    wal.CommandText = "PRAGMA journal_mode = WAL";
    wal.ExecuteNonQuery();
}

var app = builder.Build();
app.MapRazorPages();
await app.RunAsync();
