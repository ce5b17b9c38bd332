using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Disclosure.Releases;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.Disclosure;
using CaseTracker.Infrastructure.Documents;
using Microsoft.Extensions.Options;
using Npgsql;
using Quartz;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>Makes the files of a released set as the person who released it: plan, write outside any transaction, keep. Run again after a crash, it begins anew.</summary>
internal sealed class MakeReleaseJob(ActingScope acting, ReleasePackage package, NpgsqlDataSource source, IOptions<DocumentOptions> options) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var data = context.MergedJobDataMap;
        await MakeAsync(Guid.Parse(data.GetString(JobQueue.Subject)!), new UserId(Guid.Parse(data.GetString(JobQueue.Requester)!)), cancellationToken);
    }

    internal async Task MakeAsync(Guid set, UserId requester, CancellationToken ct)
    {
        var plan = await acting.SendAsync(requester, new BuildReleaseQuery(set, options.Value.Classification), ct);
        if (plan is null or { Refusal.Kind: RefusalKind.NotFound or RefusalKind.Forbidden }) await AbandonAsync(set, ct);
        if (plan is null or { IsRefused: true }) return;
        if (await TryAsync(plan.Value, set, requester, ct) is { } failure) _ = await acting.SendAsync(requester, new FailReleaseCommand(set, failure), ct);
    }

    /// <returns>A code of what went wrong; null when the files are kept.</returns>
    private async Task<string?> TryAsync(ReleasePlan plan, Guid set, UserId requester, CancellationToken ct)
    {
        try
        {
            var (file, manifest) = await package.MakeAsync(plan, ct);
            var kept = await acting.SendAsync(requester, new FinishReleaseCommand(set, file, manifest), ct);
            if (kept is null or { Refusal.Kind: RefusalKind.NotFound or RefusalKind.Forbidden }) await AbandonAsync(set, ct);
            return kept?.Refusal is { Kind: RefusalKind.Conflict } refusal ? refusal.Code : null;
        }
        catch (DocumentRenderException e)
        {
            return e.Code;
        }
        catch (Exception e) when (e is CopyDiffersException or CryptographicException)
        {
            return "content_differs";
        }
        catch (EvidenceMissingException)
        {
            return "content_missing";
        }
        catch (DurabilityException)
        {
            return "not_durable";
        }
    }

    /// <summary>Who released it may not see the case any more, so nobody acts for them; another person may try again.</summary>
    private async Task AbandonAsync(Guid set, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select app.abandon_release($1)");
        _ = command.Parameters.Add(new() { Value = set });
        _ = await command.ExecuteNonQueryAsync(ct);
    }
}
