using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using static CaseTracker.Domain.Tests.Evidence.GivenExhibit;

namespace CaseTracker.Domain.Tests.Evidence;

public sealed class ExhibitTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Now.UtcDateTime);

    [Fact]
    public void What_is_made_from_an_item_belongs_to_its_tree_and_its_ledger_says_so()
    {
        var phone = Phone();
        var image = Made(phone, phone.CaseId, "IMAGE").Value;
        var copy = Made(image, phone.CaseId, "COPY").Value;
        phone.RecordDerivation(image, Anna, Now);

        Assert.Equal((phone.Id, phone.Id, "EX-001"), (image.RootId, copy.RootId, copy.RootReference));
        Assert.Equal((CustodyTypes.Imaged, Anna), (phone.Custody[^1].Type, phone.Custody[^1].Custodian.UserId!.Value));
        Assert.Equal(ExhibitRefusals.ParentOfAnotherCase, Made(phone, CaseId.New(), "COPY").Refusal);
        Assert.Equal(ExhibitRefusals.DerivationWithoutParent, Made(phone, phone.CaseId, "").Refusal);
    }

    [Fact]
    public void A_court_decision_needs_its_reason_and_every_step_stays()
    {
        var item = Phone();
        Assert.Equal(ExhibitRefusals.AdmissibilityNeedsReason, Decide(item, Admissibility.Excluded, "").Refusal);
        Assert.Equal(ExhibitRefusals.DecidedInTheFuture, item.Decide(new(Admissibility.Admitted, Today.AddDays(1), "", ""), Anna, Today, Now).Refusal);
        Assert.Equal(Admissibility.Untested, item.Admissibility);

        Assert.Null(Decide(item, Admissibility.Challenged, "No warrant").Refusal);
        Assert.Null(Decide(item, Admissibility.Limited, "Dates only").Refusal);

        Assert.Equal([Admissibility.Challenged, Admissibility.Limited], item.AdmissibilityChanges.Select(c => c.To));
        Assert.Equal(ExhibitRefusals.AdmissibilityUnchanged, Decide(item, Admissibility.Limited, "Dates only").Refusal);
        Assert.Equal(ExhibitRefusals.DecidedBeforeTheLast, item.Decide(new(Admissibility.Admitted, Today.AddDays(-1), "", ""), Anna, Today, Now).Refusal);
    }

    [Fact]
    public void An_incident_is_resolved_once_and_in_words()
    {
        var incident = IntegrityIncident.Detect(Phone(), IncidentKind.HashMismatch, "hand-over", "x", Anna, Now);
        Assert.Equal(IncidentRefusals.NeedsResolution, incident.Resolve(IncidentOutcome.Explained, " ", Anna, Now).Refusal);
        Assert.Null(incident.ResolvedAt);
        Assert.Null(incident.Resolve(IncidentOutcome.Restored, "Second copy, same hash", Anna, Now).Refusal);
        Assert.Equal(IncidentRefusals.AlreadyResolved, incident.Resolve(IncidentOutcome.FalseAlarm, "x", Anna, Now).Refusal);
        Assert.Equal(IncidentOutcome.Restored, incident.Outcome);
    }

    private static Result Decide(Exhibit item, Admissibility status, string reason) => item.Decide(new(status, Today, reason, "Regional court"), Anna, Today, Now);

    private static Result<Exhibit> Made(Exhibit parent, CaseId caseId, string how) =>
        Exhibit.Register(caseId, 2, ExhibitKind.File, Particulars("") with { Derivation = how }, Anna, Now, parent: parent);
}
