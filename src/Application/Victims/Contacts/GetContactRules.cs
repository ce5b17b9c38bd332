using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Deadlines;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Contacts;

/// <summary>What everyone on the case must know before contacting a victim. Times and code word are the coordinator's to tell.</summary>
[Requires(Permissions.VictimRead), Audited(AuditAct.Consult, AuditObject.Victim)]
public sealed record GetContactRulesQuery(Guid VictimId) : IQuery<ContactRuleFlags>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

/// <param name="Set">False: none were set; ask the victim coordinator before any contact.</param>
/// <param name="Channels">Codes of the list ContactChannel that may be used.</param>
/// <param name="AskCoordinator">There are hours in which nobody contacts: ask the victim coordinator.</param>
/// <param name="NextContactOn">When the next contact is due; null when none is.</param>
/// <param name="Engagement">Code of the list EngagementState; empty when none was recorded.</param>
public sealed record ContactRuleFlags(
    bool Set, bool PhoneControlledByTrafficker, IReadOnlyList<string> Channels, bool AskCoordinator, DateTimeOffset? LastContactAt, DateOnly? NextContactOn, string Engagement);

internal sealed class GetContactRulesHandler(ContactReading contacts) : IRequestHandler<GetContactRulesQuery, Result<ContactRuleFlags>>
{
    public async Task<Result<ContactRuleFlags>> Handle(GetContactRulesQuery query, CancellationToken ct) => await contacts.FlagsAsync(new VictimId(query.VictimId), ct);
}

/// <summary>The plain part of how a victim is contacted.</summary>
internal sealed class ContactReading(ICaseTrackerDb db)
{
    internal async Task<ContactRuleFlags> FlagsAsync(VictimId victim, CancellationToken ct)
    {
        var rules = await db.ContactRules.AsNoTracking().Where(r => r.VictimId == victim).OrderByDescending(r => r.RecordedAt).FirstOrDefaultAsync(ct);
        // The clock that runs for it: an attempt that reached nobody leaves it running.
        var next = await (from a in db.ContactAttempts
                          from d in db.Deadlines.Open().Where(d => d.Id == a.DeadlineId)
                          where a.VictimId == victim
                          select (DateOnly?)d.LegalDueOn).MinAsync(ct);
        var reached = await db.ContactAttempts.Where(a => a.VictimId == victim && a.Reached).MaxAsync(a => (DateTimeOffset?)a.At, ct);
        var state = await db.EngagementStates.Where(e => e.VictimId == victim).OrderByDescending(e => e.RecordedAt).Select(e => e.State).FirstOrDefaultAsync(ct);
        return new ContactRuleFlags(rules is not null, rules?.PhoneControlled == true, rules?.Channels ?? [], rules is null || rules.HasQuietHours, reached, next, state ?? "");
    }
}
