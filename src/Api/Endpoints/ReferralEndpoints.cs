using CaseTracker.Api.Http;
using CaseTracker.Application.Victims.Referrals;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>Referrals of one victim: what is asked of whom, what the victim agreed to, what was sent, what came of it.</summary>
internal static class ReferralEndpoints
{
    internal static void MapReferrals(this IEndpointRouteBuilder api)
    {
        var referrals = api.MapGroup("/victims/{id:guid}/referrals").WithTags("Referrals");
        referrals.MapGet("", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new ListReferralsQuery(id), ct)).ToHttp()).Sends<ListReferralsQuery>();
        referrals.MapPost("", async (Guid id, DraftBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new DraftReferralCommand(id, body.PartnerId, body.Services, body.Reason, body.Purpose), ct)).ToCreated(_ => $"/api/v1/victims/{id}/referrals"))
            .Sends<DraftReferralCommand>(StatusCodes.Status201Created);
        referrals.MapPost("/received", async (Guid id, ReceivedBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new ReceiveReferralCommand(id, body.PartnerId, body.Services ?? [], body.Reason, body.On, body.Purpose ?? ""), ct)).ToCreated(_ => $"/api/v1/victims/{id}/referrals"))
            .Sends<ReceiveReferralCommand>(StatusCodes.Status201Created);
        referrals.MapPost("/{referralId:guid}/consent", async (Guid id, Guid referralId, ConsentBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new ConsentToReferralCommand(id, referralId, body.Fields, body.On, body.UntilOn, body.Note ?? ""), ct)).ToHttp()).Sends<ConsentToReferralCommand>();
        referrals.MapPost("/{referralId:guid}/consent/withdraw", async (Guid id, Guid referralId, WithdrawalBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new WithdrawReferralConsentCommand(id, referralId, body.On, body.Note ?? ""), ct)).ToHttp()).Sends<WithdrawReferralConsentCommand>();
        referrals.MapPost("/{referralId:guid}/send", async (Guid id, Guid referralId, IMediator use, CancellationToken ct) =>
            (await use.Send(new SendReferralCommand(id, referralId), ct)).ToHttp()).Sends<SendReferralCommand>();
        referrals.MapPost("/{referralId:guid}/steps", async (Guid id, Guid referralId, StepBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RecordReferralStepCommand(id, referralId, body.Step, body.On, body.Code ?? "", body.Note ?? ""), ct)).ToHttp()).Sends<RecordReferralStepCommand>();
        referrals.MapPost("/documents/{documentId:guid}/open", async (Guid id, Guid documentId, OpenBody body, HttpContext http, IMediator use, CancellationToken ct) =>
        {
            var opened = await use.Send(new OpenReferralDocumentQuery(id, documentId, body.Purpose, body.Reason), ct);
            if (opened.Refusal is { } refusal) return Responses.Problem(refusal);
            (http.Response.Headers.CacheControl, http.Response.Headers.ContentSecurityPolicy) = ("no-store", "sandbox; default-src 'none'");
            return TypedResults.File(opened.Value.Content, "application/pdf", opened.Value.FileName);
        }).SendsOnly<OpenReferralDocumentQuery>().Produces<Stream>(StatusCodes.Status200OK, "application/pdf");
    }

    internal sealed record DraftBody(Guid PartnerId, IReadOnlyList<string> Services, string Reason, string Purpose)
    {
        public override string ToString() => "•••";
    }

    internal sealed record ReceivedBody(Guid PartnerId, IReadOnlyList<string>? Services, string Reason, DateOnly On, string? Purpose)
    {
        public override string ToString() => "•••";
    }

    internal sealed record ConsentBody(IReadOnlyList<string> Fields, DateOnly On, DateOnly? UntilOn, string? Note)
    {
        public override string ToString() => "•••";
    }

    internal sealed record WithdrawalBody(DateOnly On, string? Note)
    {
        public override string ToString() => "•••";
    }

    /// <param name="Step">ACCEPTED, DECLINED, CLOSED or INFORMED.</param>
    internal sealed record StepBody(string Step, DateOnly On, string? Code, string? Note)
    {
        public override string ToString() => "•••";
    }

    internal sealed record OpenBody(string Purpose, string Reason)
    {
        public override string ToString() => "•••";
    }
}
