using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Campaign.UmbracoHost.Management;

/// <summary>Faults of values, keyed by the path of the value: the client shows them under the field.</summary>
internal static class Validation
{
    public static IResult Outcome(Attempt<ContentValidationResult, ContentEditingOperationStatus> attempt)
    {
        if (attempt.Success)
            return Results.Ok();
        if (attempt.Status != ContentEditingOperationStatus.PropertyValidationError)
            return Problems.From(attempt);
        var errors = attempt
            .Result.ValidationErrors.GroupBy(e =>
                $"$.values[?(@.alias == '{e.Alias}' && @.culture == {Quote(e.Culture)} "
                + $"&& @.segment == {Quote(e.Segment)})].value{e.JsonPath}"
            )
            .ToDictionary(g => g.Key, g => g.SelectMany(e => e.ErrorMessages).ToArray());
        return Problems.Of(
            StatusCodes.Status400BadRequest,
            attempt.Status.ToString(),
            "Một số trường chưa hợp lệ.",
            errors
        );
    }

    private static string Quote(string? text) => text is null ? "null" : $"'{text}'";
}
