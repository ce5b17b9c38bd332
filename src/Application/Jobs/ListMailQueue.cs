using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Jobs;

/// <summary>Mail that has not left yet, the oldest first: for whom and why not. What it says is not shown: who keeps the mail going reads no case.</summary>
[Requires(Permissions.JobsManage), Audited(AuditAct.Consult, AuditObject.Job)]
public sealed record ListMailQueueQuery : IQuery<MailQueueView>;

/// <param name="Lines">The oldest hundred.</param>
public sealed record MailQueueView(int Waiting, int Failed, IReadOnlyList<WaitingMail> Lines);

/// <param name="Attempts">Tries that did not end in a delivery.</param>
/// <param name="LastFailure">Kind of failure; empty when there was none.</param>
public sealed record WaitingMail(Guid Id, string Recipient, DateTimeOffset WrittenAt, int Attempts, string LastFailure, DateTimeOffset NextAttemptAt);

internal sealed class ListMailQueueHandler(ICaseTrackerDb db) : IRequestHandler<ListMailQueueQuery, Result<MailQueueView>>
{
    private const int Most = 100;

    public async Task<Result<MailQueueView>> Handle(ListMailQueueQuery query, CancellationToken ct)
    {
        var waiting = db.Mail.AsNoTracking().Where(m => m.SentAt == null);
        var lines = await (from mail in waiting.OrderBy(m => m.CreatedAt).Take(Most)
                           join person in db.Staff on mail.RecipientId equals person.Id
                           orderby mail.CreatedAt
                           select new WaitingMail(mail.Id, person.DisplayName, mail.CreatedAt, mail.Attempts, mail.LastFailure, mail.NextAttemptAt)).ToListAsync(ct);
        return new MailQueueView(await waiting.CountAsync(ct), await waiting.CountAsync(m => m.LastFailure != "", ct), lines);
    }
}
