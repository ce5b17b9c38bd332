using System.Reflection;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Victims.Vault;
using CaseTracker.Application.CaseFiles;
using CaseTracker.Application.CustodyReports;
using CaseTracker.Application.Evidence;
using CaseTracker.Application.Hearings;
using CaseTracker.Application.Deadlines;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Application.Common.Pipeline;

/// <summary>What happens to every request stands here, outermost first. There is nothing else to look for.</summary>
public static class PipelineRegistration
{
    private static readonly Type[] Behaviours =
    [
        typeof(RefusalRecordingBehaviour<,>), // a refused attempt at a case is recorded too
        typeof(PermissionBehaviour<,>),       // does a role of the caller carry the permission?
        typeof(ValidationBehaviour<,>),       // is the request well formed?
        typeof(UnitOfWorkBehaviour<,>),       // one transaction; the audit entry is its last statement
        typeof(IdempotencyBehaviour<,>),      // a retried command gets the first answer
        typeof(CaseAccessBehaviour<,>),       // how does the caller stand to the case?
    ];

    public static IServiceCollection AddApplication(this IServiceCollection services, string? autoMapperLicenseKey)
    {
        var assembly = typeof(PipelineRegistration).Assembly;
        _ = services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        _ = services.AddScoped<IMediator, Mediator>();
        foreach (var contract in (Type[])[typeof(IRequestHandler<,>), typeof(IValidator<>)]) AddClosed(services, assembly, contract);
        foreach (var behaviour in Behaviours) _ = services.AddScoped(typeof(IPipelineBehavior<,>), behaviour);
        _ = services.AddScoped<CurrentUser>().AddScoped<ICurrentUser>(provider => provider.GetRequiredService<CurrentUser>());
        _ = services.AddScoped<AuditNotes>().AddScoped<IdempotencyContext>().AddScoped<CaseAccess>().AddScoped<IdentityReading>().AddScoped<Victims.Welfare.WelfareReading>().AddScoped<Victims.Welfare.VictimRecording>().AddScoped<Victims.Contacts.ContactReading>().AddScoped<Victims.Referrals.ReferralReading>().AddScoped<Victims.Referrals.ReferralContents>().AddSingleton<BlindIndex>().AddScoped<RequestRecorder>().AddScoped<Notifications.UnreadNotifications>();
        _ = services.AddScoped<ContentIntake>().AddScoped<ContentMeasurement>().AddScoped<CustodyDesk>().AddScoped<IncidentDesk>().AddScoped<HandOverDesk>();
        _ = services.AddScoped<ExhibitRegistration>().AddScoped<OpenedContents>().AddScoped<ContentOpening>().AddScoped<TimeStampDesk>().AddScoped<CustodyReportReading>();
        _ = services.AddScoped<ContentStandings>().AddScoped<Evidence.Viewing.PreviewGate>().AddScoped<Evidence.Viewing.PreviewParts>().AddScoped<Evidence.Openings.OpeningDesk>().AddScoped<Bundles.BundleGate>().AddScoped<Bundles.BundlePlanning>();
        _ = services.AddScoped<Redactions.CheckedRedactions>().AddScoped<Redactions.RedactionDesk>().AddScoped<Redactions.PatternTexts>();
        _ = services.AddScoped<ReminderPlanner>().AddScoped<DeadlineDesk>().AddScoped<DeadlineStarting>().AddScoped<HearingClocks>().AddScoped<DeadlineLines>().AddScoped<WorklistScope>()
            .AddScoped<Deadlines.Rules.RuleShelf>();
        _ = services.AddScoped<Victims.VictimClocks>().AddScoped<Victims.VictimWatchers>().AddScoped<Victims.Identification.StatusDesk>().AddScoped<Hearings.SpecialMeasureGaps>();
        _ = services.AddScoped<Victims.NonPunishment.ChargingGate>().AddScoped<Victims.NonPunishment.AssessmentReading>().AddScoped<Victims.Compensation.EntitlementReading>();
        _ = services.AddScoped<Counts.Offences.OffenceShelf>().AddScoped<Counts.Changes.ChargeDesk>().AddScoped<Suspects.Stages.StageDesk>().AddScoped<Counts.Outcomes.NoticeDesk>().AddScoped<Counts.Outcomes.OutcomeReading>().AddScoped<Notifications.CaseNotices>();
        _ = services.AddScoped<Proof.ProofReading>().AddScoped<Proof.ProofGate>().AddScoped<Tasks.TaskDesk>().AddScoped<Tasks.TaskLines>();
        _ = services.AddScoped<Disclosure.DisclosureDesk>().AddScoped<Disclosure.Releases.ReleaseGate>().AddScoped<Disclosure.Releases.ReleaseLines>().AddScoped<Disclosure.Releases.EnclosedBundles>();
        _ = services.AddScoped<Suspects.Chain.SuspectReach>().AddScoped<Links.TraceReading>().AddScoped<Links.ChartReading>().AddScoped<Victims.Interviews.CompetenceGate>().AddScoped<Staff.Training.TrainingReading>();
        _ = services.AddSingleton<Statistics.Figures.KeptCounts>().AddScoped<Statistics.Figures.OutcomeReading>().AddScoped<Statistics.Targets.TargetReading>();
        return services.AddPrinting().AddAutoMapper(config => config.LicenseKey = autoMapperLicenseKey, assembly);
    }

    private static void AddClosed(IServiceCollection services, Assembly assembly, Type contract)
    {
        foreach (var type in assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }))
            foreach (var closed in type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == contract))
                _ = services.AddScoped(closed, type);
    }
}
