using System.Text.Json;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseTracker.Infrastructure.Seeding;

/// <summary>One transaction for what the file tells of; each case is written as its lead, so that both locks of case access hold while it is made. Acts follow, each in its own.</summary>
internal sealed class FixtureLoader(IServiceScopeFactory scopes) : IFixtureLoader
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip };

    public async Task<Result<LoadedFixture>> LoadAsync(string file, CancellationToken ct)
    {
        try
        {
            var bytes = await File.ReadAllBytesAsync(file, ct);
            var fixture = Read<FixtureFile>(bytes, "") ?? throw new FixtureFault(Path.GetFileName(file), "it is empty.");
            var cases = (fixture.Cases ?? []).Select((element, i) => Read<FixtureCase>(element, $"cases[{i}]")).ToList();
            return await LoadAsync(fixture, cases, file, bytes, ct);
        }
        catch (FixtureFault fault)
        {
            return new Refusal("fixture.invalid", fault.Message, RefusalKind.Invalid);
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return new Refusal("fixture.conflict", "Something else wrote the same units, users or cases at this moment; nothing was loaded.", RefusalKind.Conflict);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return new Refusal("fixture.unreadable", e.Message, RefusalKind.Invalid);
        }
    }

    private async Task<LoadedFixture> LoadAsync(FixtureFile fixture, List<FixtureCase> cases, string file, byte[] bytes, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var session = new SeedSession(scope.ServiceProvider, bytes);
        await using var work = await session.BeginAsync(Operator.Actor, ct);
        var staff = new FixtureStaff(session, scope.ServiceProvider);
        await staff.MakeAsync(fixture, ct);
        var loaded = new List<CaseLoading>();
        for (var i = 0; i < cases.Count; i++)
        {
            var loading = new CaseLoading(session, staff, cases[i], fixture.Cases![i].GetRawText(), new FixturePath("cases")[i], Path.GetDirectoryName(Path.GetFullPath(file))!);
            await loading.WriteAsync(ct);
            loaded.Add(loading);
        }
        // Bytes last: a stored object is not taken back with the transaction, so everything else must have gone well before.
        foreach (var loading in loaded) await loading.StoreFilesAsync(ct);
        await work.CommitAsync(ct);
        var acts = ActivatorUtilities.CreateInstance<FixtureActs>(scope.ServiceProvider, session, staff);
        foreach (var loading in loaded) await acts.SendAsync(loading, ct);
        // A file may have come, as the fixture tells it, long ago; it is not left for the scrub to find overdue.
        var verifier = scope.ServiceProvider.GetRequiredService<IEvidenceVerifier>();
        foreach (var content in loaded.SelectMany(l => l.Stored)) _ = await verifier.VerifyAsync(content, VerificationOccasion.CommandLine, null, ct);
        return new LoadedFixture(session.Ids, session.Notes);
    }

    private static T? Read<T>(byte[] json, string path)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Json);
        }
        catch (JsonException e)
        {
            throw Misread(e, path);
        }
    }

    internal static T Read<T>(JsonElement json, string path)
    {
        try
        {
            return json.Deserialize<T>(Json) ?? throw new FixtureFault(path, "null stands here.");
        }
        catch (JsonException e)
        {
            throw Misread(e, path);
        }
    }

    private static FixtureFault Misread(JsonException e, string path)
    {
        var inside = (e.Path ?? "$").TrimStart('$').TrimStart('.');
        var at = inside.Length == 0 ? path : path.Length == 0 ? inside : $"{path}.{inside}";
        return new FixtureFault(at.Length == 0 ? "file" : at, e.LineNumber is { } line && path.Length == 0 ? $"not understood, line {line + 1}." : "this value has the wrong form.");
    }
}
