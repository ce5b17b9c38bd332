using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence.Openings;

/// <summary>What the use cases of an opening by two people share.</summary>
internal sealed class OpeningDesk(ICaseTrackerDb db, ContentStandings standings, ICurrentUser user, AuditNotes audit, TimeProvider clock)
{
    /// <summary>Before the bytes of an item are handed out: done for an ordinary item; for one that needs two people, the caller's approved request is used up.</summary>
    internal async Task<Result> AdmitAsync(ExhibitId exhibit, CancellationToken ct)
    {
        if (!(await standings.OfAsync(exhibit, ct)).NeedsTwoPeople) return Result.Done;
        var (me, now) = (user.Actor.Id, clock.GetUtcNow());
        var approved = await db.Openings.Where(o => o.ExhibitId == exhibit && o.AskedBy == me && o.Purpose == OpeningPurpose.Open && o.State == OpeningState.Approved).ToListAsync(ct);
        return approved.FirstOrDefault(o => o.IsOpen(now)) is { } opening ? opening.Use(me, now) : OpeningRefusals.NeedsTwoPeople;
    }

    internal async Task<Result> DecideAsync(Guid openingId, bool approve, CancellationToken ct)
    {
        var opening = await db.Openings.SingleAsync(o => o.Id == new OpeningId(openingId), ct);
        var (me, now) = (user.Actor.Id, clock.GetUtcNow());
        var decided = approve ? opening.Approve(me, now) : opening.Decline(me, now);
        if (decided.IsRefused) return decided;
        if (approve && opening.Purpose == OpeningPurpose.Unmark)
        {
            var exhibit = await db.Exhibits.SingleAsync(e => e.Id == opening.ExhibitId, ct);
            var unmarked = exhibit.Unmark(opening);
            if (unmarked.IsRefused) return unmarked;
        }

        var words = opening.Purpose == OpeningPurpose.Unmark ? approve ? "your proposal was confirmed: the marking is gone." : "your proposal to end the marking was declined."
            : approve ? $"your request to open it was approved; it can be used once within {DualOpening.ApprovedFor.TotalMinutes:0} minutes." : "your request to open it was declined.";
        _ = db.Notifications.Add(Notification.To(opening.AskedBy, opening.CaseId, $"{await NameAsync(opening.ExhibitId, ct)}: {words}", Link(opening.ExhibitId), now));
        return decided;
    }

    /// <summary>Asks for what needs a second person, unless the caller's own request for the same waits already.</summary>
    internal async Task<Result<Guid>> AskAsync(Exhibit exhibit, OpeningPurpose purpose, string reason, CancellationToken ct)
    {
        var (me, now) = (user.Actor.Id, clock.GetUtcNow());
        if (!(await standings.OfAsync(exhibit.Id, ct)).NeedsTwoPeople) return OpeningRefusals.NotNeeded;
        var mine = await db.Openings.AsNoTracking()
            .Where(o => o.ExhibitId == exhibit.Id && o.AskedBy == me && o.Purpose == purpose && (o.State == OpeningState.Asked || o.State == OpeningState.Approved)).ToListAsync(ct);
        if (mine.Any(o => o.IsOpen(now))) return OpeningRefusals.AlreadyAsked;
        var opening = DualOpening.Ask(exhibit.Id, exhibit.CaseId, me, reason, now, purpose);
        _ = db.Openings.Add(opening);
        audit.About(opening.Id.Value);
        audit.Because("two_people", opening.Reason);
        await TellTeamAsync(opening, ct);
        return opening.Id.Value;
    }

    /// <summary>The team of the case; whoever supervises the unit finds it on the page of the item.</summary>
    private async Task TellTeamAsync(DualOpening opening, CancellationToken ct)
    {
        var team = await db.Cases.Where(c => c.Id == opening.CaseId).SelectMany(c => c.Members).Where(m => m.RemovedAt == null && m.UserId != opening.AskedBy).Select(m => m.UserId).ToListAsync(ct);
        var name = await NameAsync(opening.ExhibitId, ct);
        var wish = opening.Purpose == OpeningPurpose.Unmark ? "proposes to end its marking" : "asks to open it";
        foreach (var member in team)
            _ = db.Notifications.Add(Notification.To(member, opening.CaseId, $"{name}: a colleague {wish}, and a second person must decide.", Link(opening.ExhibitId), opening.AskedAt));
    }

    private async Task<string> NameAsync(ExhibitId exhibit, CancellationToken ct)
    {
        var item = await db.Exhibits.Where(e => e.Id == exhibit).Select(e => new { e.Reference, e.CaseId }).SingleAsync(ct);
        return $"{await db.Cases.Where(c => c.Id == item.CaseId).Select(c => c.Reference).SingleAsync(ct)} {item.Reference}";
    }

    private static string Link(ExhibitId exhibit) => $"/evidence/{exhibit.Value}/openings";
}
