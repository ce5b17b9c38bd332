namespace CaseTracker.Web.Tests.Walk;

/// <summary>One host and one browser for all that walk through the product: each start costs a minute.</summary>
[CollectionDefinition(nameof(WalkCollection))]
public sealed class WalkCollection : ICollectionFixture<RunningHost>;
