using System.Globalization;
using Campaign.Web.Http.Problems;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Campaign.Web.Api.OpenApi;

/// <summary>Describes what an operation fails with.</summary>
internal static class ProblemResponses
{
    /// <summary>Adds problems of certain types, each under its status.</summary>
    public static void AddProblems(
        this OpenApiOperation operation,
        OperationFilterContext context,
        params ProblemType[] problems
    )
    {
        foreach (var problem in problems)
            operation.Responses![problem.Status.ToString(CultureInfo.InvariantCulture)] = Of(
                context,
                problem.Title + "."
            );
    }

    /// <summary>Adds every other: wrong methods, bodies that are too large, faults of the server.</summary>
    public static void AddAnyOtherProblem(this OpenApiOperation operation, OperationFilterContext context) =>
        operation.Responses!["default"] = Of(context, "Any other problem.");

    private static OpenApiResponse Of(OperationFilterContext context, string description) =>
        new()
        {
            Description = description,
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                ["application/problem+json"] = new OpenApiMediaType
                {
                    Schema = context.SchemaGenerator.GenerateSchema(typeof(ApiProblem), context.SchemaRepository),
                },
            },
        };
}
