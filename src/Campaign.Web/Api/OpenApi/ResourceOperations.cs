using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Items;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Campaign.Web.Api.OpenApi;

/// <summary>
/// Writes the operations of the API document from the route tables, with examples from approved files.
/// </summary>
internal sealed partial class ResourceOperations : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        operation.Responses = [];
        if (metadata.OfType<Resource>().FirstOrDefault() is { } resource)
            Describe(operation, context, resource);
        else if (metadata.OfType<DocumentedOperation>().FirstOrDefault() is { } documented)
            Describe(operation, context, documented);
        foreach (
            var part in PathParts().Matches(context.ApiDescription.RelativePath ?? "").Select(x => x.Groups[1].Value)
        )
            operation.Parameters!.Add(PathParameter(part));
    }

    private static void Describe(OpenApiOperation operation, OperationFilterContext context, Resource resource)
    {
        (operation.Summary, operation.Description) = (resource.Summary, resource.Summary);
        operation.OperationId = resource.Name;
        operation.Tags = new HashSet<OpenApiTagReference> { new(resource.Tag, context.Document) };
        operation.Parameters = [.. resource.Parameters.Select(Query)];
        var content = new OpenApiMediaType
        {
            Schema = resource.Body is { } body
                ? context.SchemaGenerator.GenerateSchema(body, context.SchemaRepository)
                : new OpenApiSchema { Type = JsonSchemaType.String },
            Example = resource.Example is { } example ? AsWritten(example) : Samples.Find(resource.Name),
        };
        operation.Responses!["200"] = new OpenApiResponse
        {
            Description = "The answer.",
            Headers = Headers(resource),
            Content = new Dictionary<string, IOpenApiMediaType> { [MediaTypes.Bare(resource.MediaType)] = content },
        };
        operation.Responses["304"] = new OpenApiResponse { Description = "The client has the current version." };
        Add(operation, context, ProblemType.UnknownParameter, ProblemType.NotAcceptable, ProblemType.TooManyRequests);
        if (resource.IsItem)
            Add(operation, context, ProblemType.NotFound);
        if (resource.IsItem || resource.Name == "listChanges")
            Add(operation, context, ProblemType.Withdrawn);
        if (resource.Parameters.Contains(Parameter.MinVersion))
            Add(operation, context, ProblemType.NotYet);
    }

    private static void Describe(
        OpenApiOperation operation,
        OperationFilterContext context,
        DocumentedOperation documented
    )
    {
        (operation.Summary, operation.Description) = (documented.Summary, documented.Summary);
        operation.Tags = new HashSet<OpenApiTagReference> { new(documented.Tag, context.Document) };
        operation.Parameters = [.. documented.Parameters.Select(Query)];
        if (documented.Request is { } request)
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = Json(request, context, operation.OperationId + ".request"),
            };
        operation.Responses![documented.Status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
        {
            Description = documented.Response is null ? "Done." : "The answer.",
            Content = documented.Response is { } response ? Json(response, context, operation.OperationId!) : null,
        };
        Add(operation, context, [ProblemType.TooManyRequests, .. documented.Problems]);
        if (documented.Request is not null)
            Add(operation, context, ProblemType.InvalidBody, ProblemType.UnsupportedMediaType);
        if (documented.Scope is null)
            return;
        Add(operation, context, ProblemType.Unauthorized, ProblemType.Forbidden);
        operation.Security = [new() { [new OpenApiSecuritySchemeReference("key", context.Document)] = [] }];
    }

    private static Dictionary<string, IOpenApiMediaType> Json(
        Type type,
        OperationFilterContext context,
        string example
    ) =>
        new()
        {
            ["application/json"] = new OpenApiMediaType
            {
                Schema = context.SchemaGenerator.GenerateSchema(type, context.SchemaRepository),
                Example = Samples.Find(example),
            },
        };

    private static void Add(OpenApiOperation operation, OperationFilterContext context, params ProblemType[] problems)
    {
        foreach (var problem in problems)
        {
            var schema = context.SchemaGenerator.GenerateSchema(typeof(ApiProblem), context.SchemaRepository);
            operation.Responses![problem.Status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = problem.Title + ".",
                Content = new Dictionary<string, IOpenApiMediaType>
                {
                    ["application/problem+json"] = new OpenApiMediaType { Schema = schema },
                },
            };
        }
    }

    // The document's writer handles only values parsed from text, not those built in memory.
    private static JsonNode? AsWritten(JsonNode example) => JsonNode.Parse(example.ToJsonString());

    private static OpenApiParameter Query(Parameter parameter) =>
        new()
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Description = parameter.Description,
            Schema = parameter.Schema(),
            Example =
                parameter.Example is not { } text ? null
                : parameter.Kind is ParameterKind.Number or ParameterKind.Flag ? JsonNode.Parse(text)
                : JsonValue.Create(text),
        };

    private static OpenApiParameter PathParameter(string name) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Path,
            Required = true,
            Description = $"The {name} in the address.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = name == "id" ? "uuid" : null },
        };

    private static Dictionary<string, IOpenApiHeader> Headers(Resource resource)
    {
        var names = new List<string> { "ETag", "Last-Modified", "Cache-Control", "RateLimit", "RateLimit-Policy" };
        if (resource.Parameters.Any(x => x.Name == Parameter.Cursor.Name))
            names.Add("Link");
        names.AddRange(resource.Headers);
        return names.ToDictionary(
            x => x,
            IOpenApiHeader (_) => new OpenApiHeader { Schema = new OpenApiSchema { Type = JsonSchemaType.String } }
        );
    }

    [GeneratedRegex(@"\{(\w+)")]
    private static partial Regex PathParts();
}

/// <summary>A problem (RFC 9457). Some types have further members.</summary>
/// <param name="Type">Stable URI of the problem type, listed at /api/problems.</param>
/// <param name="Title">What happened.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What is wrong in this case.</param>
/// <param name="Instance">The path asked for.</param>
internal sealed record ApiProblem(string Type, string Title, int Status, string Detail, string Instance);
