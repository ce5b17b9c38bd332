using CaseTracker.Domain.Common;
using CaseTracker.Domain.Groups;
using CaseTracker.Domain.Suspects;

namespace CaseTracker.Domain.Tests.Groups;

public sealed class GroupMembershipTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly UserId Me = UserId.New();
    private static readonly Suspect Member = Suspect.Identify(CaseId.New(), 1, SuspectKind.Person, "A. B.", "RECRUITER", "", Now);
    private static readonly CriminalGroupId Group = CriminalGroupId.New();

    [Fact]
    public void A_member_belongs_to_the_case_of_the_suspect()
    {
        var member = Joined();
        Assert.Equal((Member.CaseId, Member.Id, Group, "LEADER", "Statement of 2 March", Me), (member.CaseId, member.SuspectId, member.GroupId, member.Role, member.Source, member.RecordedBy));
    }

    [Fact]
    public void Nobody_belongs_to_a_group_twice_at_a_time()
    {
        Assert.Same(GroupRefusals.MemberAlready, Join(null, null, Joined()).Refusal);
        Assert.Null(Join(null, Day.AddYears(-2), Joined()).Refusal); // an earlier time is another
        var ended = Joined();
        _ = ended.End(Day, Me);
        Assert.Null(Join(Day, null, ended).Refusal);
    }

    [Fact]
    public void A_membership_ends_once_and_not_before_it_began()
    {
        Assert.Same(GroupRefusals.EndsBeforeItBegins, Join(Day, Day.AddDays(-1)).Refusal);
        var member = Join(Day, null).Value;
        Assert.Same(GroupRefusals.EndsBeforeItBegins, member.End(Day.AddDays(-1), Me).Refusal);
        Assert.Null(member.Until);
        Assert.False(member.End(Day, Me).IsRefused);
        Assert.Same(GroupRefusals.EndedAlready, member.End(Day.AddDays(1), Me).Refusal);
        Assert.Equal(Day, member.Until);
        Assert.True(member.LastsOn(Day));
        Assert.False(member.LastsOn(Day.AddDays(1)));
    }

    [Fact]
    public void Taken_back_it_stays_with_the_reason_and_holds_no_more()
    {
        var member = Joined();
        Assert.False(member.TakeBack(" another person ", Me, Now).IsRefused);
        Assert.Same(GroupRefusals.TakenBack, member.TakeBack("again", Me, Now).Refusal);
        Assert.Same(GroupRefusals.TakenBack, member.End(Day, Me).Refusal);
        Assert.Equal("another person", member.TakenBackReason);
        Assert.False(member.LastsOn(Day));
    }

    private static GroupMembership Joined() => Join(null, null).Value;

    private static Result<GroupMembership> Join(DateOnly? since, DateOnly? until, params GroupMembership[] standing) =>
        GroupMembership.Of(Group, Member, new MembershipTerms("LEADER", since, until, " Statement of 2 March "), standing, Me, Now);
}
