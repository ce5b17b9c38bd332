using CaseTracker.Api.Http;
using CaseTracker.Application.Cases;
using CaseTracker.Application.Suspects.Stages;
using MediatR;

namespace CaseTracker.Api.Endpoints;

internal static class CaseEndpoints
{
    internal static void MapCases(this IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/cases").WithTags("Cases");

        cases.MapGet("", async (bool? mine, string? status, string? stage, Guid? lead, Guid? unit, string? form, string? q, string? sort, int? limit, string? after, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListCasesQuery(mine ?? false, status, stage, lead, unit, form, q, sort, limit, after), ct)).ToHttp()).Sends<ListCasesQuery>();
        cases.MapPost("", async (OpenCaseCommand body, IMediator use, CancellationToken ct) =>
            (await use.Send(body, ct)).ToCreated(made => $"/api/v1/cases/{made.Id}")).Sends<OpenCaseCommand>(StatusCodes.Status201Created);
        cases.MapGet("/{id:guid}", async (Guid id, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(new GetCaseQuery(id), ct)).ToHttp(http, view => view.Version)).Sends<GetCaseQuery>();
        cases.MapPut("/{id:guid}", async (Guid id, CaseBody body, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(new EditCaseCommand(id, http.Version(), body.Title, body.DetectionMode, body.Exploitation, body.FirstReportOn, body.FirstProsecutorAdviceOn, body.Restricted), ct)).ToHttp())
            .Sends<EditCaseCommand>().NeedsIfMatch();
        cases.MapPost("/{id:guid}/stage", async (Guid id, StageText body, IMediator use, CancellationToken ct) =>
            (await use.Send(new MoveStageCommand(id, body), ct)).ToHttp()).Sends<MoveStageCommand>();

        cases.MapGet("/{id:guid}/members", async (Guid id, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListMembersQuery(id), ct)).ToHttp()).Sends<ListMembersQuery>();
        cases.MapPost("/{id:guid}/members", async (Guid id, MemberBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AddMemberCommand(id, body.UserId), ct)).ToHttp()).Sends<AddMemberCommand>();
        cases.MapDelete("/{id:guid}/members/{userId:guid}", async (Guid id, Guid userId, IMediator use, CancellationToken ct) =>
            (await use.Send(new RemoveMemberCommand(id, userId), ct)).ToHttp()).Sends<RemoveMemberCommand>();
        cases.MapPost("/{id:guid}/exclusions", async (Guid id, ExclusionBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new ExcludeMemberCommand(id, body.UserId, body.Reason), ct)).ToHttp()).Sends<ExcludeMemberCommand>();

        cases.MapGet("/{id:guid}/chronology", async (Guid id, int? limit, string? after, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListChronologyQuery(id, limit, after), ct)).ToHttp()).Sends<ListChronologyQuery>();
        cases.MapPost("/{id:guid}/chronology", async (Guid id, ChronologyBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new WriteChronologyCommand(id, body.At, body.Text), ct)).ToCreated(made => $"/api/v1/cases/{id}/chronology#{made}")).Sends<WriteChronologyCommand>(StatusCodes.Status201Created);
        cases.MapGet("/{id:guid}/notes", async (Guid id, int? limit, string? after, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListNotesQuery(id, limit, after), ct)).ToHttp()).Sends<ListNotesQuery>();
        cases.MapPost("/{id:guid}/notes", async (Guid id, NoteBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new WriteNoteCommand(id, body.Text), ct)).ToCreated(made => $"/api/v1/cases/{id}/notes#{made}")).Sends<WriteNoteCommand>(StatusCodes.Status201Created);
    }

    internal sealed record CaseBody(string Title, string DetectionMode, IReadOnlyList<string> Exploitation, DateOnly? FirstReportOn, DateOnly? FirstProsecutorAdviceOn, bool Restricted);

    internal sealed record MemberBody(Guid UserId);

    internal sealed record ExclusionBody(Guid UserId, string Reason);

    internal sealed record ChronologyBody(DateTimeOffset At, string Text);

    internal sealed record NoteBody(string Text);
}
