using CaseTracker.Api.Http;
using CaseTracker.Application.Jobs;
using MediatR;

namespace CaseTracker.Api.Endpoints;

internal static class JobEndpoints
{
    /// <summary>Under <c>/admin</c>: <c>/jobs/{id}</c> is one person's printing.</summary>
    internal static void MapJobs(this IEndpointRouteBuilder api)
    {
        var admin = api.MapGroup("/admin").WithTags("Jobs");

        admin.MapGet("/jobs", async (IMediator use, CancellationToken ct) => (await use.Send(new ListJobsQuery(), ct)).ToHttp()).Sends<ListJobsQuery>();
        admin.MapPost("/jobs/{job}/run", async (string job, IMediator use, CancellationToken ct) => (await use.Send(new RunJobCommand(job), ct)).ToHttp()).Sends<RunJobCommand>();
        admin.MapGet("/mail", async (IMediator use, CancellationToken ct) => (await use.Send(new ListMailQueueQuery(), ct)).ToHttp()).Sends<ListMailQueueQuery>();
    }
}
