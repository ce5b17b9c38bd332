using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Tests.Cases;

public sealed class TeamTests
{
    private static readonly UserId Anna = UserId.New();

    [Fact]
    public void Someone_on_the_team_cannot_be_added_again()
    {
        var team = GivenCase.Opened();
        Assert.False(team.AddMember(Anna, GivenCase.Lead, GivenCase.Now).IsRefused);

        GivenCase.AssertRefusedUnchanged(team, CaseRefusals.AlreadyMember, c => c.AddMember(Anna, GivenCase.Lead, GivenCase.Now));
    }

    [Fact]
    public void Leaving_ends_a_membership_and_coming_back_begins_another()
    {
        var team = GivenCase.Opened();
        Assert.False(team.AddMember(Anna, GivenCase.Lead, GivenCase.Now).IsRefused);
        Assert.False(team.RemoveMember(Anna, GivenCase.Now.AddDays(1)).IsRefused);
        Assert.False(team.AddMember(Anna, GivenCase.Lead, GivenCase.Now.AddDays(2)).IsRefused);

        var times = team.Members.Where(m => m.UserId == Anna).ToList();
        Assert.Equal([GivenCase.Now.AddDays(1), null], times.Select(m => m.RemovedAt));
        Assert.Equal([false, true], times.Select(m => m.IsActive));
    }

    [Fact]
    public void Who_is_not_on_the_team_cannot_be_removed() =>
        GivenCase.AssertRefusedUnchanged(GivenCase.Opened(), CaseRefusals.NotAMember, c => c.RemoveMember(Anna, GivenCase.Now));

    [Fact]
    public void The_lead_cannot_leave_nor_be_shut_out()
    {
        GivenCase.AssertRefusedUnchanged(GivenCase.Opened(), CaseRefusals.LeadCannotLeave, c => c.RemoveMember(GivenCase.Lead, GivenCase.Now));
        GivenCase.AssertRefusedUnchanged(GivenCase.Opened(), CaseRefusals.LeadCannotLeave, c => c.Exclude(GivenCase.Lead, "relative", GivenCase.Lead, GivenCase.Now));
    }

    [Fact]
    public void An_exclusion_ends_the_membership_at_once_and_is_kept_with_its_reason()
    {
        var team = GivenCase.Opened();
        Assert.False(team.AddMember(Anna, GivenCase.Lead, GivenCase.Now).IsRefused);

        Assert.False(team.Exclude(Anna, "Sister of a suspect", GivenCase.Lead, GivenCase.Now.AddHours(1)).IsRefused);

        Assert.DoesNotContain(team.Members, m => m.UserId == Anna && m.IsActive);
        var exclusion = Assert.Single(team.Exclusions);
        Assert.Equal((Anna, "Sister of a suspect", GivenCase.Now.AddHours(1), GivenCase.Lead), (exclusion.UserId, exclusion.Reason, exclusion.ExcludedAt, exclusion.ExcludedBy));
    }

    [Fact]
    public void Who_is_excluded_cannot_be_added_nor_excluded_again()
    {
        var team = GivenCase.Opened();
        Assert.False(team.Exclude(Anna, "Sister of a suspect", GivenCase.Lead, GivenCase.Now).IsRefused);

        GivenCase.AssertRefusedUnchanged(team, CaseRefusals.MemberExcluded, c => c.AddMember(Anna, GivenCase.Lead, GivenCase.Now));
        GivenCase.AssertRefusedUnchanged(team, CaseRefusals.AlreadyExcluded, c => c.Exclude(Anna, "again", GivenCase.Lead, GivenCase.Now));
    }
}
