using System.Text.Json.Serialization;
using CaseTracker.Api.Endpoints;
using CaseTracker.Api.Http;
using CaseTracker.Api.Uploads;
using CaseTracker.Application.Common.Pipeline;
using CaseTracker.Infrastructure;
using CaseTracker.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Connections;

namespace CaseTracker.Api;

/// <summary>The host in two steps: what it is made of, and the way of a request through it.</summary>
internal static class HostRegistration
{
    internal static void AddCaseTracker(this WebApplicationBuilder builder, InfrastructureStart start)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        _ = builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // Addresses hold what people search for; the framework would write each into the log.
        _ = builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning);
        _ = services.AddUseCases(configuration, start).AddWeb();
        _ = services.AddAuthentication(SessionAuthentication.SchemeName).AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.SchemeName, null);
        _ = services.AddAuthorizationBuilder();
        _ = services.AddProblemDetails(problem => problem.CustomizeProblemDetails = context => context.ProblemDetails.Extensions["traceId"] = context.HttpContext.TraceIdentifier);
        _ = services.AddExceptionHandler<UnexpectedFailureHandler>().AddRateLimits(configuration).AddOpenApiDocument();
        _ = services.AddScoped<IUploadUseCases, UploadUseCases>().AddSingleton<IMemoryPoolFactory<byte>, LargeBlocks>();
        _ = services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.CamelCase));
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        });
        // A value that cannot be read is answered by UnexpectedFailureHandler in every environment, not only at the developer's.
        _ = services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
    }

    /// <summary>Everything behind the doors: what the web host and the command line have in common.</summary>
    internal static IServiceCollection AddUseCases(this IServiceCollection services, IConfiguration configuration, InfrastructureStart start)
    {
        services.AddSingleton(TimeProvider.System);
        return services.AddApplication(configuration["AutoMapper:LicenseKey"]).AddInfrastructure(configuration, start);
    }

    internal static void UseCaseTracker(this WebApplication app)
    {
        _ = app.UseExceptionHandler();
        _ = app.UseWeb();
        _ = app.UseProblemsForPrograms();
        _ = app.UseRouting();
        _ = app.UseAuthentication();
        _ = app.UseRateLimiter(); // some limits are a person's
        _ = app.UseAuthorization();
        _ = app.UseKnownQuery();
        _ = app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        _ = app.MapHealthChecks("/health/ready").AllowAnonymous();
        _ = app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        _ = app.UseDocsPolicy();
        _ = app.UseSwaggerUI(docs => (docs.RoutePrefix, docs.DocumentTitle, docs.ConfigObject.Urls) = ("docs", "CaseTracker API", [new() { Name = "v1", Url = "/openapi/v1.json" }]));
        MapApi(app);
        _ = app.MapWeb();
    }

    private static void MapApi(WebApplication app)
    {
        var api = app.MapGroup("/api/v1").RequireAuthorization().AddEndpointFilter<CookieRequestFilter>().AddEndpointFilter<IdempotencyFilter>();
        api.MapAdvice();
        api.MapAudit();
        api.MapAuth();
        api.MapBundles();
        api.MapCalendars();
        api.MapCases();
        api.MapChain();
        api.MapCompensation();
        api.MapCooperation();
        api.MapCounts();
        api.MapCustody();
        api.MapCustodyReports();
        api.MapDashboards();
        api.MapDeadlineReference();
        api.MapDeadlines();
        api.MapDisclosure();
        api.MapDocuments();
        api.MapEvidence();
        api.MapGroups();
        api.MapHearings();
        api.MapIdentities();
        api.MapInterviews();
        api.MapJobs();
        api.MapLinks();
        api.MapNonPunishment();
        api.MapNotifications();
        api.MapOpenings();
        api.MapOutcomes();
        api.MapPartners();
        api.MapPreviews();
        api.MapProofs();
        api.MapProtection();
        api.MapRecovery();
        api.MapRedactions();
        api.MapReference();
        api.MapReferrals();
        api.MapReleaseSets();
        api.MapSearch();
        api.MapStaff();
        api.MapStages();
        api.MapStatistics();
        api.MapSupport();
        api.MapStrategies();
        api.MapSuspects();
        api.MapTasks();
        api.MapTraining();
        api.MapVictimStatus();
        api.MapVictims();
        api.MapWelfare();
        api.MapWorklist();
        app.MapEvidenceUploads();
        app.MapCalendarAddresses();
    }
}
