using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Staff;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure;
using MediatR;

namespace CaseTracker.Api.Cli;

/// <summary><c>user add</c>: the first account of an installation, and any later one; with <c>--unit-name</c> the unit too.</summary>
internal static class UserAdd
{
    internal static Func<IServiceProvider, InfrastructureStart, CancellationToken, Task<Answer>> Read(string[] args)
    {
        var options = new Options(
            args, ["user-name", "display-name", "email", "unit", "unit-name", "time-zone", "calendar", "roles", "password"], "password-stdin");
        if (options.Has("password") == options.Has("password-stdin")) throw new UsageException("Either --password-stdin or --password is needed.");
        var roles = options.Get("roles").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var command = new AddUserCommand(
            options.Get("user-name"), options.Get("display-name"), options.Get("email"), options.Get("unit"), roles, options.Find("password") ?? "");
        var unit = options.Find("unit-name") is { } name
            ? new AddUnitCommand(command.Unit, name, options.Find("time-zone") ?? "UTC", options.Find("calendar") ?? "NONE")
            : null;
        return async (services, _, ct) =>
        {
            // The command line of a process can be read by others; standard input cannot.
            if (options.Has("password-stdin")) command = command with { Password = await Console.In.ReadLineAsync(ct) ?? "" };
            return await RunAsync(services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<ICurrentUser>().Actor, unit, command, ct);
        };
    }

    private static async Task<Answer> RunAsync(IServiceScopeFactory scopes, Actor actor, AddUnitCommand? unit, AddUserCommand user, CancellationToken ct)
    {
        Result<IReadOnlyList<UnitView>> known = await SendAsync(scopes, actor, new ListUnitsQuery(), ct);
        if (unit is not null && known.Value.All(u => u.Code != unit.Code))
        {
            var founded = await SendAsync(scopes, actor, unit, ct);
            if (founded.IsRefused) return Answer.Of(founded.Refusal!);
        }
        var added = await SendAsync(scopes, actor, user, ct);
        return added.IsRefused ? Answer.Of(added.Refusal!) : Answer.Of(new { id = added.Value, userName = user.UserName, unit = user.Unit, roles = user.Roles });
    }

    /// <summary>Each request has its scope, as behind every other door.</summary>
    private static async Task<Result<T>> SendAsync<T>(IServiceScopeFactory scopes, Actor actor, IRequest<Result<T>> request, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAs(actor);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, ct);
    }
}
