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
                : new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    // Generated clients read JSON and plain text, and hand on whatever else comes as bytes.
                    Format = resource.MediaType == MediaTypes.PlainText ? null : "binary",
                },
            Example = resource.Example is { } example ? AsWritten(example) : Samples.Find(resource.Name),
        };
        operation.Responses!["200"] = new OpenApiResponse
        {
            Description = "The answer.",
            Headers = Headers(resource),
            Content = new Dictionary<string, IOpenApiMediaType> { [MediaTypes.Bare(resource.MediaType)] = content },
        };
        operation.Responses["304"] = new OpenApiResponse { Description = "The client has the current version." };
        operation.AddProblems(context, ProblemType.UnknownParameter, ProblemType.TooManyRequests);
        if (resource.IsItem)
            operation.AddProblems(context, ProblemType.NotFound);
        if (resource.IsItem || resource.Name == "listChanges")
            operation.AddProblems(context, ProblemType.Withdrawn);
        if (resource.Parameters.Contains(Parameter.MinVersion))
            operation.AddProblems(context, ProblemType.NotYet);
        operation.AddAnyOtherProblem(context);
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
        operation.Responses![documented.Status.ToString(CultureInfo.InvariantCulture)] = Success(
            operation,
            context,
            documented
        );
        operation.AddProblems(context, [ProblemType.TooManyRequests, .. documented.Problems]);
        // A parameter that is not known is refused by name.
        if (context.ApiDescription.HttpMethod == HttpMethods.Get && documented.ReadsQuery)
            operation.AddProblems(context, ProblemType.UnknownParameter);
        if (PathParts().IsMatch(context.ApiDescription.RelativePath ?? ""))
            operation.AddProblems(context, ProblemType.NotFound);
        if (documented.Request is not null)
            operation.AddProblems(context, ProblemType.InvalidBody, ProblemType.UnsupportedMediaType);
        if (documented.NeedsIdempotencyKey is { } isNeeded)
            operation.Parameters.Add(IdempotencyHeader(isNeeded));
        // The same report again is answered with what was answered at first.
        if (documented.NeedsIdempotencyKey is true)
            operation.Responses["200"] = Success(operation, context, documented);
        if (documented.Parameters.Contains(Parameter.MinVersion))
            operation.AddProblems(context, ProblemType.NotYet);
        operation.AddAnyOtherProblem(context);
        if (documented.Scope is null)
            return;
        operation.AddProblems(context, ProblemType.Unauthorized, ProblemType.Forbidden);
        operation.Security = [new() { [new OpenApiSecuritySchemeReference("key", context.Document)] = [] }];
    }

    private static OpenApiResponse Success(
        OpenApiOperation operation,
        OperationFilterContext context,
        DocumentedOperation documented
    ) =>
        new()
        {
            Description = documented is { Response: null, Files.IsEmpty: true } ? "Done." : "The answer.",
            Headers = documented.Headers.IsEmpty ? null : Headers(documented.Headers),
            Content =
                documented.Response is { } response ? Json(response, context, operation.OperationId!)
                : documented.Files.IsEmpty ? null
                : documented.Files.ToDictionary(
                    MediaTypes.Bare,
                    IOpenApiMediaType (_) =>
                        new OpenApiMediaType
                        {
                            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
                        }
                ),
        };

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

    // The document's writer handles only values parsed from text, not those built in memory.
    private static JsonNode? AsWritten(JsonNode example) => JsonNode.Parse(example.ToJsonString());

    private static OpenApiParameter Query(Parameter parameter) =>
        new()
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Required = parameter.IsRequired,
            Description = parameter.Description,
            Schema = parameter.Schema(),
            Example =
                parameter.Example is not { } text ? null
                : parameter.Kind is ParameterKind.Number or ParameterKind.Flag ? JsonNode.Parse(text)
                : JsonValue.Create(text),
        };

    private static OpenApiParameter IdempotencyHeader(bool isNeeded) =>
        new()
        {
            Name = IdempotencyKey.Header,
            In = ParameterLocation.Header,
            Required = isNeeded,
            Description = "A text of the client's own for this request: sent again with it, nothing is done twice.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };

    private static OpenApiParameter PathParameter(string name) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Path,
            Required = true,
            Description = $"The {name} in the address.",
            Schema = name switch
            {
                "id" => new() { Type = JsonSchemaType.String, Format = "uuid" },
                "date" => new() { Type = JsonSchemaType.String, Format = "date" },
                "year" => new() { Type = JsonSchemaType.Integer, Format = "int32" },
                "n" => new() { Type = JsonSchemaType.Integer, Format = "int64" },
                _ => new OpenApiSchema { Type = JsonSchemaType.String },
            },
        };

    private static Dictionary<string, IOpenApiHeader> Headers(Resource resource)
    {
        var names = new List<string> { "ETag", "Last-Modified", "Cache-Control", "RateLimit", "RateLimit-Policy" };
        if (resource.Parameters.Any(x => x.Name == Parameter.Cursor.Name))
            names.Add("Link");
        names.AddRange(resource.Headers);
        return Headers(names);
    }

    private static Dictionary<string, IOpenApiHeader> Headers(IEnumerable<string> names) =>
        names.ToDictionary(
            x => x,
            IOpenApiHeader (_) => new OpenApiHeader { Schema = new OpenApiSchema { Type = JsonSchemaType.String } }
        );

    [GeneratedRegex(@"\{(\w+)")]
    private static partial Regex PathParts();
}
