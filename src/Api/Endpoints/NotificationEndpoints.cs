using CaseTracker.Api.Http;
using CaseTracker.Application.Notifications;
using MediatR;

namespace CaseTracker.Api.Endpoints;

internal static class NotificationEndpoints
{
    internal static void MapNotifications(this IEndpointRouteBuilder api)
    {
        var notifications = api.MapGroup("/notifications").WithTags("Notifications");

        notifications.MapGet("", async (bool? unread, int? limit, string? after, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListNotificationsQuery(unread, limit, after), ct)).ToHttp()).Sends<ListNotificationsQuery>();
        notifications.MapPost("/{id:guid}/read", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new MarkReadCommand(id), ct)).ToHttp()).Sends<MarkReadCommand>();
        notifications.MapPost("/read", async (IMediator use, CancellationToken ct) => (await use.Send(new MarkAllReadCommand(), ct)).ToHttp()).Sends<MarkAllReadCommand>();
        api.MapGet("/reminder-choices", async (IMediator use, CancellationToken ct) => (await use.Send(new GetReminderChoicesQuery(), ct)).ToHttp()).WithTags("Notifications").Sends<GetReminderChoicesQuery>();
        api.MapPost("/reminder-choices/digest", async (ChooseDigestCommand body, IMediator use, CancellationToken ct) => (await use.Send(body, ct)).ToHttp()).WithTags("Notifications").Sends<ChooseDigestCommand>();
    }
}
