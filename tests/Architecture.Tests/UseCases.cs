using System.Reflection;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Common.Pipeline;
using MediatR;

namespace CaseTracker.Architecture.Tests;

/// <summary>All requests of the application, as the pipeline sees them.</summary>
internal static class UseCases
{
    internal static Assembly Assembly { get; } = typeof(PipelineRegistration).Assembly;

    internal static IReadOnlyList<Type> Requests { get; } = Selection.Some(Concrete().Where(type => Closes(type, typeof(IRequest<>))), "requests");

    internal static IReadOnlyList<Type> Handlers { get; } = Selection.Some(Concrete().Where(type => Closes(type, typeof(IRequestHandler<,>))), "handlers");

    internal static IReadOnlyList<UseCaseFacts> Facts { get; } = [.. Requests.Where(type => type.IsDefined(typeof(RequiresAttribute)) && type.IsDefined(typeof(AuditedAttribute))).Select(UseCaseFacts.Of)];

    internal static bool Closes(Type type, Type open) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == open);

    private static IEnumerable<Type> Concrete() => Assembly.GetTypes().Where(type => type is { IsInterface: false, IsAbstract: false, IsGenericTypeDefinition: false });
}
