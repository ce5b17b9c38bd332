using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Victims.Vault;
using CaseTracker.Infrastructure.Audit;
using CaseTracker.Infrastructure.Documents;
using CaseTracker.Infrastructure.Documents.Bundles;
using CaseTracker.Infrastructure.EvidenceStore;
using CaseTracker.Infrastructure.Identity;
using CaseTracker.Infrastructure.Integrity;
using CaseTracker.Infrastructure.Jobs;
using CaseTracker.Infrastructure.Keys;
using CaseTracker.Infrastructure.Mail;
using CaseTracker.Infrastructure.Matching;
using CaseTracker.Infrastructure.Persistence;
using CaseTracker.Infrastructure.Previews;
using CaseTracker.Infrastructure.Redactions;
using CaseTracker.Infrastructure.Reference;
using CaseTracker.Infrastructure.Seeding;
using CaseTracker.Infrastructure.Statistics;
using CaseTracker.Infrastructure.TimeStamps;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CaseTracker.Infrastructure;

/// <summary>The one public door of this assembly: everything behind the application's ports.</summary>
public static class InfrastructureRegistration
{
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration, InfrastructureStart start)
    {
        _ = services.AddSingleton(start.Folder).AddSingleton(start.Connections).AddSingleton<HostInstance>().AddSingleton(new CaseLock());
        _ = services.AddSingleton(_ => NpgsqlDataSource.Create(start.Connections.Runtime));
        _ = services.AddDbContext<CaseTrackerDbContext>((provider, options) => Migrator.Configure(options, provider.GetRequiredService<NpgsqlDataSource>()));
        services.TryAddScoped<ICaseTrackerDb>(provider => provider.GetRequiredService<CaseTrackerDbContext>());
        _ = services.AddScoped<INumbering, Numbering>().AddScoped<IIdempotencyStore, IdempotencyStore>().AddScoped<IAuditLog, AuditLog>().AddScoped<ISearchIndex, SearchIndex>().AddScoped<ICaseloadFacts, CaseloadFacts>().AddScoped<ICaseSummaries, CaseSummaries>().AddScoped<Application.Audit.ICaseReferences, CaseReferences>();
        _ = services.AddKeys(configuration).AddSingleton<ICaseKeyRows, CaseKeyRows>().AddEvidenceStore(configuration).AddIntegrity(configuration).AddTimeStamps(configuration)
            .AddScoped<IIdentifierMatches, IdentifierMatches>().AddScoped<Application.Victims.Welfare.IVictimAccessLog, Audit.VictimAccessLog>();
        _ = services.AddHealthChecks().AddCheck<DatabaseReadiness>("database", tags: ["ready"]).AddCheck<RemindersReadiness>("reminders", tags: ["ready"]);
        _ = services.AddScoped<IReminderDeliveries, ReminderDeliveries>().AddScoped<IDigestDeliveries, DigestDeliveries>().AddScoped<Application.Calendars.ICalendarFeeds, CalendarFeeds>().AddScoped<IHandOverReminders, HandOverReminders>().AddScoped<ITaskReminders, TaskReminders>().AddScoped<ITrainingReminders, TrainingReminders>().AddScoped<ISpecialMeasureAlerts, SpecialMeasureAlerts>().AddScoped<IExhibitTurn, ExhibitTurn>().AddScoped<ICaseTurn, CaseTurn>();
        _ = services.AddIdentity(configuration).AddReference().AddDocuments(configuration).AddBundles(configuration).AddPreviews(configuration).AddRedactions(configuration).AddMail(configuration).AddStatistics(configuration).AddJobs(configuration, start.Connections);
        _ = services.AddSingleton<Disclosure.ReleasePackage>();
        return services.AddSeeding().AddSharedDataProtection();
    }

    /// <summary>Cookies and form tokens of one instance are good at every other: their keys lie in the database, sealed.</summary>
    private static IServiceCollection AddSharedDataProtection(this IServiceCollection services)
    {
        _ = services.AddDataProtection().SetApplicationName("casetracker");
        _ = services.AddSingleton<SealedKeyRepository>().AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = provider.GetRequiredService<SealedKeyRepository>()));
        return services;
    }
}
