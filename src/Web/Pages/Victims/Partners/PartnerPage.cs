using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Victims.Referrals;
using CaseTracker.Web.Pages.Cases;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Web.Pages.Victims.Partners;

/// <summary>A page about the organisations that a unit works with.</summary>
public abstract class PartnerPage : AppPage
{
    /// <summary>Whether to offer a verb; the use case decides.</summary>
    public bool MayWrite => HttpContext.RequestServices.GetRequiredService<ICurrentUser>().ActorOrNull is { } actor && PermissionTable.RoleCarries(actor.Roles, Permissions.PartnerWrite);

    public string Label(string system, string code) => Codes.Label(system, code);

    public IEnumerable<Choice> Kinds => Codes.ChoicesOf("PartnerKind", Clock.Today);

    public IEnumerable<Choice> Services => Codes.ChoicesOf(SupportServices.List, Clock.Today).Where(service => SupportServices.IsService(service.Value));

    private IReferenceCodes Codes => HttpContext.RequestServices.GetRequiredService<IReferenceCodes>();
}

/// <summary>The answers that describe an organisation.</summary>
public record PartnerForm
{
    public string? Name { get; init; }

    public string? Kind { get; init; }

    public string[] Services { get; init; } = [];

    /// <summary>Codes with spaces or commas between them.</summary>
    public string? Countries { get; init; }

    public string? Languages { get; init; }

    public string? Contact { get; init; }

    internal static IReadOnlyList<string> Codes(string? text) => (text ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
