using CaseTracker.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>Typed ids are plain uuid columns.</summary>
internal static class TypedIds
{
    internal static void Convert(ModelConfigurationBuilder builder)
    {
        _ = builder.Properties<UnitId>().HaveConversion<OfUnit>();
        _ = builder.Properties<UserId>().HaveConversion<OfUser>();
        _ = builder.Properties<CaseId>().HaveConversion<OfCase>();
        _ = builder.Properties<SuspectId>().HaveConversion<OfSuspect>();
        _ = builder.Properties<CountId>().HaveConversion<OfCount>();
        _ = builder.Properties<VictimId>().HaveConversion<OfVictim>();
        _ = builder.Properties<IdentityGrantId>().HaveConversion<OfIdentityGrant>();
        _ = builder.Properties<IdentityParticularId>().HaveConversion<OfIdentityParticular>();
        _ = builder.Properties<ProtectionMeasureId>().HaveConversion<OfProtectionMeasure>();
        _ = builder.Properties<ExhibitId>().HaveConversion<OfExhibit>();
        _ = builder.Properties<DeadlineId>().HaveConversion<OfDeadline>();
        _ = builder.Properties<RuleEditionId>().HaveConversion<OfRuleEdition>();
        _ = builder.Properties<CalendarEditionId>().HaveConversion<OfCalendarEdition>();
        _ = builder.Properties<DocumentId>().HaveConversion<OfDocument>();
        _ = builder.Properties<HandOverId>().HaveConversion<OfHandOver>();
        _ = builder.Properties<IncidentId>().HaveConversion<OfIncident>();
        _ = builder.Properties<OpeningId>().HaveConversion<OfOpening>();
        _ = builder.Properties<BundleId>().HaveConversion<OfBundle>();
        _ = builder.Properties<BundleVersionId>().HaveConversion<OfBundleVersion>();
        _ = builder.Properties<PartnerId>().HaveConversion<OfPartner>();
        _ = builder.Properties<RedactionId>().HaveConversion<OfRedaction>();
        _ = builder.Properties<HearingId>().HaveConversion<OfHearing>();
        _ = builder.Properties<DisclosureItemId>().HaveConversion<OfDisclosureItem>();
        _ = builder.Properties<ReleaseSetId>().HaveConversion<OfReleaseSet>();
        _ = builder.Properties<OffenceEditionId>().HaveConversion<OfOffenceEdition>();
        _ = builder.Properties<ChargeProposalId>().HaveConversion<OfChargeProposal>();
        _ = builder.Properties<TaskId>().HaveConversion<OfTask>();
        _ = builder.Properties<AdviceId>().HaveConversion<OfAdvice>();
        _ = builder.Properties<CriminalGroupId>().HaveConversion<OfCriminalGroup>();
        _ = builder.Properties<TraceId>().HaveConversion<OfTrace>();
    }

    private sealed class OfUnit() : ValueConverter<UnitId, Guid>(id => id.Value, value => new UnitId(value));

    private sealed class OfUser() : ValueConverter<UserId, Guid>(id => id.Value, value => new UserId(value));

    private sealed class OfCase() : ValueConverter<CaseId, Guid>(id => id.Value, value => new CaseId(value));

    private sealed class OfSuspect() : ValueConverter<SuspectId, Guid>(id => id.Value, value => new SuspectId(value));

    private sealed class OfCount() : ValueConverter<CountId, Guid>(id => id.Value, value => new CountId(value));

    private sealed class OfVictim() : ValueConverter<VictimId, Guid>(id => id.Value, value => new VictimId(value));

    private sealed class OfIdentityGrant() : ValueConverter<IdentityGrantId, Guid>(id => id.Value, value => new IdentityGrantId(value));

    private sealed class OfIdentityParticular() : ValueConverter<IdentityParticularId, Guid>(id => id.Value, value => new IdentityParticularId(value));

    private sealed class OfProtectionMeasure() : ValueConverter<ProtectionMeasureId, Guid>(id => id.Value, value => new ProtectionMeasureId(value));

    private sealed class OfExhibit() : ValueConverter<ExhibitId, Guid>(id => id.Value, value => new ExhibitId(value));

    private sealed class OfDeadline() : ValueConverter<DeadlineId, Guid>(id => id.Value, value => new DeadlineId(value));

    private sealed class OfHandOver() : ValueConverter<HandOverId, Guid>(id => id.Value, value => new HandOverId(value));

    private sealed class OfIncident() : ValueConverter<IncidentId, Guid>(id => id.Value, value => new IncidentId(value));

    private sealed class OfRuleEdition() : ValueConverter<RuleEditionId, Guid>(id => id.Value, value => new RuleEditionId(value));

    private sealed class OfCalendarEdition() : ValueConverter<CalendarEditionId, Guid>(id => id.Value, value => new CalendarEditionId(value));

    private sealed class OfDocument() : ValueConverter<DocumentId, Guid>(id => id.Value, value => new DocumentId(value));

    private sealed class OfRedaction() : ValueConverter<RedactionId, Guid>(id => id.Value, value => new RedactionId(value));

    private sealed class OfHearing() : ValueConverter<HearingId, Guid>(id => id.Value, value => new HearingId(value));

    private sealed class OfDisclosureItem() : ValueConverter<DisclosureItemId, Guid>(id => id.Value, value => new DisclosureItemId(value));

    private sealed class OfReleaseSet() : ValueConverter<ReleaseSetId, Guid>(id => id.Value, value => new ReleaseSetId(value));

    private sealed class OfOffenceEdition() : ValueConverter<OffenceEditionId, Guid>(id => id.Value, value => new OffenceEditionId(value));

    private sealed class OfChargeProposal() : ValueConverter<ChargeProposalId, Guid>(id => id.Value, value => new ChargeProposalId(value));

    private sealed class OfPartner() : ValueConverter<PartnerId, Guid>(id => id.Value, value => new PartnerId(value));

    private sealed class OfBundle() : ValueConverter<BundleId, Guid>(id => id.Value, value => new BundleId(value));

    private sealed class OfBundleVersion() : ValueConverter<BundleVersionId, Guid>(id => id.Value, value => new BundleVersionId(value));

    private sealed class OfOpening() : ValueConverter<OpeningId, Guid>(id => id.Value, value => new OpeningId(value));

    private sealed class OfTask() : ValueConverter<TaskId, Guid>(id => id.Value, value => new TaskId(value));

    private sealed class OfAdvice() : ValueConverter<AdviceId, Guid>(id => id.Value, value => new AdviceId(value));

    private sealed class OfCriminalGroup() : ValueConverter<CriminalGroupId, Guid>(id => id.Value, value => new CriminalGroupId(value));

    private sealed class OfTrace() : ValueConverter<TraceId, Guid>(id => id.Value, value => new TraceId(value));
}
