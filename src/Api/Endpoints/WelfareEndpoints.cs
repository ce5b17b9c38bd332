using CaseTracker.Api.Http;
using CaseTracker.Application.Victims.Consents;
using CaseTracker.Application.Victims.Contacts;
using CaseTracker.Application.Victims.Risk;
using CaseTracker.Application.Victims.Welfare;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>Care of one victim: contact, engagement, risk, threats, rights and consent. Flags by GET; what is written, by POST.</summary>
internal static class WelfareEndpoints
{
    internal static void MapWelfare(this IEndpointRouteBuilder api)
    {
        var victim = api.MapGroup("/victims/{id:guid}").WithTags("Welfare");
        victim.MapGet("/care", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new GetCareFlagsQuery(id), ct)).ToHttp()).Sends<GetCareFlagsQuery>();
        victim.MapPost("/welfare/read", async (Guid id, TopicBody body, HttpContext http, IMediator use, CancellationToken ct) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            return (await use.Send(new ReadWelfareQuery(id, body.Topic), ct)).ToHttp();
        }).Sends<ReadWelfareQuery>();
        victim.MapGet("/contact-rules", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new GetContactRulesQuery(id), ct)).ToHttp()).Sends<GetContactRulesQuery>();
        victim.MapPut("/contact-rules", async (Guid id, RulesBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new SetContactRulesCommand(id, body.PhoneControlledByTrafficker, body.Channels, body.SafeTime ?? "", body.CodeWord ?? "", body.QuietHours ?? "", body.Note ?? ""), ct)).ToHttp())
            .Sends<SetContactRulesCommand>();
        victim.MapPost("/contacts", async (Guid id, ContactBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RecordContactCommand(id, body.At, body.Channel, body.Direction, body.Reached, body.NextDueOn, body.Note ?? "", body.Reason ?? ""), ct)).ToHttp()).Sends<RecordContactCommand>();
        victim.MapPost("/engagement", async (Guid id, EngagementBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RecordEngagementCommand(id, body.State, body.Reason, body.On, body.Note ?? ""), ct)).ToHttp()).Sends<RecordEngagementCommand>();
        victim.MapPost("/risk-assessments", async (Guid id, RiskBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AssessRiskCommand(id, body.Level, body.AssessedOn, body.ReviewOn, body.SpecialMeasuresRecommended, body.Vulnerabilities ?? [], body.Findings), ct)).ToHttp()).Sends<AssessRiskCommand>();
        victim.MapPost("/threats", async (Guid id, ThreatBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new ReportThreatCommand(id, body.Kind, body.OccurredOn, body.Account), ct)).ToHttp()).Sends<ReportThreatCommand>();
        victim.MapPost("/rights-notices", async (Guid id, NoticeBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RecordRightsNoticeCommand(id, body.Notice, body.Language, body.ToldOn, body.Note ?? ""), ct)).ToHttp()).Sends<RecordRightsNoticeCommand>();
        victim.MapPost("/consents", async (Guid id, ConsentBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RecordConsentCommand(id, body.Scope, body.On, body.UntilOn, body.Note ?? ""), ct)).ToHttp()).Sends<RecordConsentCommand>();
        victim.MapPost("/consents/withdraw", async (Guid id, WithdrawalBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new WithdrawConsentCommand(id, body.Scope, body.On, body.Note ?? ""), ct)).ToHttp()).Sends<WithdrawConsentCommand>();
        victim.MapGet("/access", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new ListVictimAccessQuery(id), ct)).ToHttp()).Sends<ListVictimAccessQuery>();
    }

    /// <param name="Topic">CONTACT, RISK, RIGHTS or SUPPORT.</param>
    internal sealed record TopicBody(string Topic);

    internal abstract record SecretBody
    {
        public sealed override string ToString() => "•••";
    }

    internal sealed record RulesBody(bool PhoneControlledByTrafficker, IReadOnlyList<string> Channels, string? SafeTime, string? CodeWord, string? QuietHours, string? Note) : SecretBody;

    internal sealed record ContactBody(DateTimeOffset At, string Channel, string Direction, bool Reached, DateOnly? NextDueOn, string? Note, string? Reason) : SecretBody;

    internal sealed record EngagementBody(string State, string Reason, DateOnly On, string? Note) : SecretBody;

    internal sealed record RiskBody(
        string Level, DateOnly AssessedOn, DateOnly ReviewOn, bool SpecialMeasuresRecommended, IReadOnlyList<string>? Vulnerabilities, string Findings) : SecretBody;

    internal sealed record ThreatBody(string Kind, DateOnly OccurredOn, string Account) : SecretBody;

    internal sealed record NoticeBody(string Notice, string Language, DateOnly ToldOn, string? Note) : SecretBody;

    internal sealed record ConsentBody(string Scope, DateOnly On, DateOnly? UntilOn, string? Note) : SecretBody;

    internal sealed record WithdrawalBody(string Scope, DateOnly On, string? Note) : SecretBody;
}
