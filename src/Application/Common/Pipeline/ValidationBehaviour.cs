using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Common.Pipeline;

internal sealed class ValidationBehaviour<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IUseCase<TResponse> where TResponse : IRefusable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        var failures = new List<FluentValidation.Results.ValidationFailure>();
        foreach (var validator in validators) failures.AddRange((await validator.ValidateAsync(request, ct)).Errors);
        if (failures.Count == 0) return await next();

        var errors = failures.GroupBy(f => FieldName(f.PropertyName)).ToDictionary(g => g.Key, g => g.Select(f => f.ErrorMessage).Distinct().ToArray());
        return TResponse.Refuse(new Refusal("invalid", "Some fields need another look.", RefusalKind.Invalid) { Errors = errors });
    }

    /// <summary>The name the caller used: camel case, and <c>Particulars.Title</c> is title.</summary>
    private static string FieldName(string property)
    {
        var last = property[(property.LastIndexOf('.') + 1)..];
        return last.Length == 0 ? "" : char.ToLowerInvariant(last[0]) + last[1..];
    }
}
