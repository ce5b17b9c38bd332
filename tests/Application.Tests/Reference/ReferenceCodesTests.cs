using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Infrastructure.Reference;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Application.Tests.Reference;

public class ReferenceCodesTests
{
    private static readonly EmbeddedReferenceCodes Codes = new();
    private static readonly DateOnly Day = new(2026, 2, 2);

    [Fact]
    public void Every_list_the_product_needs_is_there() => Assert.Equal(
        [
            "AgeAssessment", "AgeBand", "AppealAgainst", "AppealOutcome", "AppealParty", "AssessmentState", "AssetDisposition", "AssetKind", "AssetMeasure", "BenefitMethod", "BlockReason", "BreachReaction",
            "CaseStage", "ChainRole", "ChargeStanding", "ChartNodeKind", "ClaimOutcome", "ClaimState", "ClockEvent", "CollateralKind", "CollateralState",
            "CompensationRoute", "ConfiscationBasis", "ConsentScope", "ContactChannel", "ContactDirection", "CriminalGroupKind", "Currency", "CustodyEvent", "DeadlineKind",
            "DefaultRedaction", "Derivation", "DerivedLinkKind", "DetectionMode", "DisclosureAudience", "DisclosureChannel", "DisclosureStatus",
            "DiscontinuanceGround", "Disposition", "EcrisOffence", "EnforcementStep", "EngagementReason", "EngagementState", "EntitlementAnswer", "EntitlementGround", "EvidenceType", "FinancialEnquiry", "FinancialResult", "FundsSource",
            "Gender", "GroupRole", "GuardianAppointer", "GuardianRole", "HeadOfLoss", "HearingKind", "HearingStatus", "IccsOffence", "IdentificationBody",
            "IdentityParticularKind", "InterviewCompetence", "InterviewKind", "InterviewNotHeldReason", "InterviewPurpose", "InterviewerGenderPreference",
            "LawyerBasis", "LegalAidDecision", "LegalAuthority", "LinkKind", "LockState", "ModusOperandi", "NonPunishmentDecision", "NonPunishmentNexus",
            "NonPunishmentReview", "OffenceAlleged", "PalermoAct", "PalermoMeans", "PalermoPurpose", "ParticipantKind", "PartnerKind", "PermitStatus",
            "PriorRecord", "ProtectionMeasureStatus", "ProtectionMeasureType", "QuantityUnit", "RecallStep", "ReclassificationReason", "RedactionReason",
            "ReferralDeclineReason", "ReferralField", "ReferralOutcome", "ReferralReason", "ReferralStatus", "ReflectionEnd", "ReliefSought", "RequestChannel", "RequestInstrument", "RequestRefusalGround", "RequestStep", "RevealPurpose",
            "RightsNotice", "RiskLevel", "SensitivityMarking", "SentenceKind", "SettlementKind", "SettlementParty", "SourceIndependence", "SpecialMeasure",
            "SpecialMeasureGround", "SpecialMeasureNotUsed", "SpecialMeasureStatus", "SupportNeedState", "SupportOutcome", "SupportPlanType", "ThreatKind",
            "TraceKind", "TrainingTopic", "TypeOfExploitation", "UnmetReason", "Verdict", "VerdictBasis", "VictimIndicator", "VictimRelation", "VictimStatus",
            "Vulnerability",
        ],
        Codes.Systems);

    [Theory]
    [InlineData("CaseStage", "INVESTIGATION", "Investigation")]
    [InlineData("DetectionMode", "PROACTIVE", "Proactive, before any report")]
    [InlineData("TypeOfExploitation", "ForcedLabour", "Forced labour")]
    [InlineData("ChainRole", "BENEFICIARY_COMPANY", "Beneficiary company")]
    [InlineData("Gender", "Feminine", "Female")]
    [InlineData("EvidenceType", "PHYSICAL_OBJECT", "Physical object")]
    [InlineData("ProtectionMeasureType", "P07", "Non-contact or protection order")]
    [InlineData("RevealPurpose", "CONTACT_VICTIM", "Contact the victim")]
    public void A_code_is_valid_and_has_a_label(string system, string code, string label)
    {
        Assert.True(Codes.IsValid(system, code, Day));
        Assert.Equal(label, Codes.Label(system, code));
    }

    [Theory]
    [InlineData("CaseStage", "investigation")]
    [InlineData("CaseStage", "")]
    [InlineData("NoSuchList", "INVESTIGATION")]
    [InlineData("Gender", "PHYSICAL_OBJECT")]
    public void A_code_of_no_list_is_not_valid_and_labels_itself(string system, string code)
    {
        Assert.False(Codes.IsValid(system, code, Day));
        Assert.Equal(code, Codes.Label(system, code));
    }

    [Fact]
    public void Codes_are_unique_and_every_one_has_a_label()
    {
        var all = Codes.Systems.SelectMany(Codes.List).ToList();

        Assert.Equal(1113, all.Count);
        Assert.Equal(all.Count, all.Select(code => (code.System, code.Code)).Distinct().Count());
        Assert.All(all, code => Assert.False(string.IsNullOrWhiteSpace(code.Label)));
    }

    [Fact]
    public void A_code_is_valid_only_within_its_dates_but_always_keeps_its_label()
    {
        var codes = new EmbeddedReferenceCodes(CsvTable.Read(new StringReader(
            "system,code,label,valid_from,valid_to,maps_to\nL,OLD,Old code,2020-01-01,2025-12-31,")));

        Assert.False(codes.IsValid("L", "OLD", new DateOnly(2019, 12, 31)));
        Assert.True(codes.IsValid("L", "OLD", new DateOnly(2025, 12, 31)));
        Assert.False(codes.IsValid("L", "OLD", new DateOnly(2026, 1, 1)));
        Assert.Equal("Old code", codes.Label("L", "OLD"));
    }

    [Fact]
    public void Every_evidence_type_states_how_independent_of_the_victim_it_is()
    {
        Assert.All(Codes.List("EvidenceType"), type =>
        {
            var independence = type.MapsTo!.Split(':');
            Assert.Equal("SourceIndependence", independence[0]);
            Assert.True(Codes.IsValid("SourceIndependence", independence[1], Day));
        });
        Assert.Equal("SourceIndependence:VICTIM_TESTIMONY", Codes.Find("EvidenceType", "VICTIM_STATEMENT")?.MapsTo);
        Assert.Equal("SourceIndependence:VICTIM_DERIVED", Codes.Find("EvidenceType", "MEDICAL_RECORD")?.MapsTo);
        Assert.Equal("SourceIndependence:INDEPENDENT", Codes.Find("EvidenceType", "FINANCIAL_RECORD")?.MapsTo);
    }

    [Fact]
    public void The_list_of_deadline_kinds_and_the_engine_agree() => Assert.Equal(
        Enum.GetValues<DeadlineKind>().Select(kind => kind.Code()), Codes.List("DeadlineKind").Select(code => code.Code));

    [Fact]
    public void A_code_that_stands_twice_or_has_no_label_stops_the_start()
    {
        const string header = "system,code,label,valid_from,valid_to,maps_to";

        Assert.Throws<ArgumentException>(() => new EmbeddedReferenceCodes(CsvTable.Read(new StringReader($"{header}\nL,A,a,,,\nL,A,b,,,"))));
        Assert.Throws<FormatException>(() => new EmbeddedReferenceCodes(CsvTable.Read(new StringReader($"{header}\nL,A,,,,"))));
    }

    [Fact]
    public void Code_lists_are_read_once()
    {
        using var services = new ServiceCollection().AddReference().BuildServiceProvider();

        Assert.Same(services.GetRequiredService<IReferenceCodes>(), services.GetRequiredService<IReferenceCodes>());
    }
}
