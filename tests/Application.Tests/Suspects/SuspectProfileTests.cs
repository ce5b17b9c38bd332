using AutoMapper;
using CaseTracker.Application.Suspects;
using Microsoft.Extensions.Logging.Abstractions;

namespace CaseTracker.Application.Tests.Suspects;

public sealed class SuspectProfileTests
{
    [Fact]
    public void Every_field_of_the_view_has_a_source() =>
        new MapperConfiguration(config => config.AddProfile<SuspectProfile>(), NullLoggerFactory.Instance).AssertConfigurationIsValid();
}
