using CaseTracker.Application.Cases;
using CaseTracker.Application.Staff;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;

namespace CaseTracker.Web.Pages.Cases.Access;

/// <summary>Pages about who may see the case.</summary>
public abstract class AccessPage : CaseViewPage
{
    public TeamView Team { get; private set; } = null!;

    public string Roles(IEnumerable<string> roles) => string.Join(", ", roles.Select(role => RoleWords.Label(T, role)));

    protected void Use(TeamView team) => Team = team;

    /// <summary>Colleagues as things to choose, without <paramref name="but"/>.</summary>
    protected IEnumerable<Choice> ChoicesOf(IEnumerable<ColleagueView> colleagues, IEnumerable<Guid> but)
    {
        var left = but.ToHashSet();
        return colleagues.Where(c => !left.Contains(c.Id)).Select(c => new Choice(c.Id.ToString(), T["{0} – {1}", c.Name, Roles(c.Roles)], null, c.Unit));
    }
}
