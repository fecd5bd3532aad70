using System.Reflection;
using System.Text.Json;
using Campaign.Web.Http.Problems;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Campaign.Web.Api.OpenApi;

/// <summary>
/// Adds to the schema of problems every member that some problem has besides those of RFC 9457. All are optional, and
/// one schema holds them all, because generated clients have one class for what an operation may fail with.
/// </summary>
internal sealed class ProblemSchema : ISchemaFilter
{
    private static readonly Type[] Kinds =
    [
        .. typeof(IProblemMembers)
            .Assembly.GetTypes()
            .Where(x => x is { IsClass: true } && x.IsAssignableTo(typeof(IProblemMembers)))
            .OrderBy(x => x.Name, StringComparer.Ordinal),
    ];

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (context.Type != typeof(ApiProblem) || schema is not OpenApiSchema { Properties: { } properties })
            return;
        var declared = new Dictionary<string, Type>();
        foreach (var member in Kinds.SelectMany(x => x.GetProperties(BindingFlags.Public | BindingFlags.Instance)))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(member.Name);
            if (!declared.TryAdd(name, member.PropertyType))
            {
                if (declared[name] != member.PropertyType)
                    throw new InvalidOperationException($"Two problems have a member {name}, of different types.");
                continue;
            }
            properties[name] = Present(
                context.SchemaGenerator.GenerateSchema(member.PropertyType, context.SchemaRepository, member)
            );
        }
    }

    // A member without a value is left out, so that it is never null.
    private static IOpenApiSchema Present(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchema own)
            (own.Type, own.ReadOnly) = (own.Type & ~JsonSchemaType.Null, false);
        return schema;
    }
}

/// <summary>A problem (RFC 9457). Most members besides its first five come with some types alone.</summary>
/// <param name="Type">Stable URI of the problem type, listed at /api/problems.</param>
/// <param name="Title">What happened.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What is wrong in this case.</param>
/// <param name="Instance">The path asked for.</param>
internal sealed record ApiProblem(string Type, string Title, int Status, string Detail, string Instance);
