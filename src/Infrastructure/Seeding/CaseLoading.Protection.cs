using CaseTracker.Application.Victims;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;

namespace CaseTracker.Infrastructure.Seeding;

internal sealed partial class CaseLoading
{
    private async Task WriteProtectionAsync(CancellationToken ct)
    {
        foreach (var (i, measure) in (given.ProtectionMeasures ?? []).Index())
        {
            var place = path.Of("protectionMeasures")[i];
            var made = new ProtectionMeasureId(IdOf("protectionMeasure", measure.Key, i, place));
            if (isThere) continue;
            var victim = VictimOf(measure.Victim, place.Of("victim"));
            var requestedOn = days.DayOrNull(measure.RequestedOn, place.Of("requestedOn")) ?? openedOn;
            var authority = place.Optional(measure.Authority, "authority", ProtectionMeasure.AuthorityMaxLength);
            var requested = ProtectionMeasure.Request(id, victim, Code("ProtectionMeasureType", measure.Type, place.Of("type")), requestedOn, authority, Now, made);
            await DecideAsync(requested, measure, place, ct);
            _ = session.Db.ProtectionMeasures.Add(requested);
            await session.SaveAsync(AuditAct.Collect, AuditObject.ProtectionMeasure, made.Value, id, ct);
        }
    }

    private async Task DecideAsync(ProtectionMeasure requested, FixtureProtection measure, FixturePath place, CancellationToken ct)
    {
        var status = place.Choice(measure.Status ?? "requested", "status", ("requested", ProtectionStatus.Requested), ("granted", ProtectionStatus.Granted),
            ("partlyGranted", ProtectionStatus.PartlyGranted), ("refused", ProtectionStatus.Refused), ("lifted", ProtectionStatus.Lifted));
        var on = days.DayOrNull(measure.DecidedOn, place.Of("decidedOn")) ?? requested.RequestedOn;
        var expiresOn = days.DayOrNull(measure.ExpiresOn, place.Of("expiresOn"));
        var reason = place.Optional(measure.Reason, "reason", ProtectionMeasure.ReasonMaxLength);
        var conditions = place.Optional(measure.Conditions, "conditions", ProtectionMeasure.ConditionsMaxLength);
        var words = new MeasureWords(conditions, reason, "");
        var details = await keys.RewriteAsync(requested, _ => words, ct);
        if (status == ProtectionStatus.Refused) place.Done(requested.Deny(on, requested.Authority, details));
        if (status is ProtectionStatus.Granted or ProtectionStatus.PartlyGranted or ProtectionStatus.Lifted)
            place.Done(requested.Grant(on, requested.Authority, expiresOn, status == ProtectionStatus.PartlyGranted, details));
        if (status == ProtectionStatus.Lifted) place.Done(requested.Lift(expiresOn ?? on, details));
    }
}
