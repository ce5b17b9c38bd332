using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseTracker.Bench;

/// <summary>Kestrel and Npgsql and nothing else: <c>/ACT?case=ID&amp;q=WORDS</c> runs the statements of an act and answers their rows, <c>&amp;audit=1</c> commits one audit row before it answers.</summary>
internal static class BareServer
{
    internal static async Task RunAsync(Arguments options)
    {
        // Prepared and not compiled, as the product's connections are.
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(options.Postgres!) { MaxAutoPrepare = 200, Options = "-c jit=off" });
        await using var connection = await source.OpenConnectionAsync();
        var acts = (await VolumeWorld.ActsAsync(connection)).ToDictionary(a => a.Name);
        var (user, unit) = await VolumeWorld.CallerAsync(connection, options.UserName);
        var builder = WebApplication.CreateSlimBuilder();
        _ = builder.Logging.ClearProviders();
        _ = builder.WebHost.UseUrls(options.Url);
        await using var app = builder.Build();
        _ = app.MapMethods("/{act}", ["GET", "POST"], async (string act, HttpContext http) =>
        {
            var (of, words, audited) = (Guid.Parse(http.Request.Query["case"]!), http.Request.Query["q"].ToString(), http.Request.Query.ContainsKey("audit"));
            await using var own = await source.OpenConnectionAsync(http.RequestAborted);
            await using var transaction = audited || acts[act].Records ? await own.BeginTransactionAsync(http.RequestAborted) : null;
            using var answer = new MemoryStream();
            await using (var json = new Utf8JsonWriter(answer))
            {
                json.WriteStartArray();
                foreach (var statement in acts[act].Statements) await WriteAsync(json, own, statement, user, of, words, unit);
                json.WriteEndArray();
            }
            if (audited)
            {
                await using var row = new NpgsqlCommand("insert into bench_audit (at, actor, said) values (now(), $1, $2)", own) { Parameters = { new() { Value = user }, new() { Value = act } } };
                _ = await row.ExecuteNonQueryAsync(http.RequestAborted);
            }
            if (transaction is not null) await transaction.CommitAsync(http.RequestAborted);
            http.Response.ContentType = "application/json";
            await http.Response.Body.WriteAsync(answer.GetBuffer().AsMemory(0, (int)answer.Length), http.RequestAborted);
        });
        await app.RunAsync();
    }

    private static async Task WriteAsync(Utf8JsonWriter json, NpgsqlConnection connection, string statement, params object[] values)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        foreach (var value in values) _ = command.Parameters.Add(new() { Value = value });
        await using var rows = await command.ExecuteReaderAsync();
        json.WriteStartArray();
        while (await rows.ReadAsync())
        {
            json.WriteStartArray();
            for (var i = 0; i < rows.FieldCount; i++) JsonSerializer.Serialize(json, rows.IsDBNull(i) ? null : rows.GetValue(i));
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
