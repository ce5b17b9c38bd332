using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Notifications;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>Hands waiting mail to the mail system. The attempt is committed before the message leaves: its back-off keeps other instances off it meanwhile.</summary>
[DisallowConcurrentExecution]
internal sealed class DeliverMailJob(IServiceScopeFactory scopes, IMailTransport transport, TimeProvider clock, ILogger<DeliverMailJob> log) : IJob
{
    /// <summary>After so many in a row the mail system is taken to be down, until the next run.</summary>
    private const int FailuresInARow = 5;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await RunAsync(cancellationToken);

    internal async Task RunAsync(CancellationToken ct)
    {
        for (var failures = 0; failures < FailuresInARow;)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CaseTrackerDbContext>();
            if (await ClaimAsync(db, ct) is not { } message) return;
            failures = await DeliverAsync(message, ct) ? 0 : failures + 1;
            _ = await db.SaveChangesAsync(ct);
        }
    }

    private async Task<MailMessage?> ClaimAsync(CaseTrackerDbContext db, CancellationToken ct)
    {
        var now = clock.GetUtcNow().ToUniversalTime();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var next = await db.Mail.FromSql($"select * from mail where sent_at is null and next_attempt_at <= {now} order by next_attempt_at limit 1 for update skip locked").ToListAsync(ct);
        if (next is not [var message]) return null;
        message.Attempt(now);
        _ = await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return message;
    }

    private async Task<bool> DeliverAsync(MailMessage message, CancellationToken ct)
    {
        try
        {
            await transport.SendAsync(message, ct);
            message.Sent(clock.GetUtcNow().ToUniversalTime());
            return true;
        }
        catch (MailTransportException e)
        {
            message.Failed(e.Message);
            log.LogWarning("Mail {Message} was not accepted at attempt {Attempt}: {Failure}", message.Id, message.Attempts, e.Message);
            return false;
        }
    }
}
