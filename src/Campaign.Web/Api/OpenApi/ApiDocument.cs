using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Campaign.Core.Publication;
using Campaign.Web.Http.Answers;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace Campaign.Web.Api.OpenApi;

/// <summary>The API document (OpenAPI 3.1) and the page for browsing it.</summary>
internal static partial class ApiDocumentSetup
{
    public static IServiceCollection AddApiDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        return services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc(
                "v1",
                new OpenApiInfo
                {
                    Title = "Campaign API",
                    Version = "1",
                    Description =
                        "Messages, materials, help services, events and broadcast scripts of public-awareness "
                        + "campaigns."
                        + " Reading is open. Within v1, fields, parameters and addresses are only ever added."
                        + " Every GET also answers HEAD.",
                    Contact = new() { Name = "The office that contact of /api/v1 names" },
                }
            );
            options.DocInclusionPredicate(IsDocumented);
            options.CustomSchemaIds(SchemaNames.Of);
            options.SupportNonNullableReferenceTypes();
            options.NonNullableReferenceTypesAsRequired();
            options.OperationFilter<ResourceOperations>();
            options.SchemaFilter<ExactSchemas>();
            options.DocumentFilter<DocumentParts>();
            options.IncludeXmlComments(typeof(ApiDocumentSetup).Assembly, includeControllerXmlComments: false);
        });
    }

    // The page's script writes its style sheet, and the style sheet embeds pictures as data: addresses.
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src "
        + "'self'; "
        + "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    public static void MapApiDocument(this WebApplication app)
    {
        // Takes some hundred milliseconds and is the same for every reader of a build.
        var document = new Lazy<byte[]>(() => Document(app.Services.GetRequiredService<ISwaggerProvider>()));
        app.MapResource(
            new("openapi/v1.json", "getApiDocument", "This document.", _ => new(document.Value))
            {
                DependsOn = [ItemType.Place],
                DependsOnDay = false,
            }
        );
        app.UseWhen(
            x => x.Request.Path.StartsWithSegments("/swagger"),
            x =>
                x.Use(next =>
                    http =>
                    {
                        http.Response.Headers.ContentSecurityPolicy = PagePolicy;
                        return next(http);
                    }
                )
        );
        app.UseSwaggerUI(options =>
        {
            options.RoutePrefix = "swagger";
            options.DocumentTitle = "Campaign API";
            options.SwaggerEndpoint("/openapi/v1.json", "Campaign API v1");
        });
    }

    private static byte[] Document(ISwaggerProvider documents)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        documents.GetSwagger("v1").SerializeAsV31(new OpenApiJsonWriter(text));
        var document = JsonNode.Parse(text.ToString())!;
        Unwrap(document);
        return Encoding.UTF8.GetBytes(document.ToJsonString(Written));
    }

    // Line breaks in source comments do not matter to readers.
    private static void Unwrap(JsonNode node)
    {
        if (node is JsonArray list)
            foreach (var entry in list.OfType<JsonNode>())
                Unwrap(entry);
        if (node is not JsonObject part)
            return;
        foreach (var (name, value) in part.ToList())
            if (
                name is "description" or "summary"
                && value is JsonValue words
                && words.TryGetValue<string>(out var said)
            )
                part[name] = LineBreak.Replace(said, " ");
            else if (name is not "example" and not "examples" && value is not null)
                Unwrap(value);
    }

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex LineBreak { get; }

    private static JsonSerializerOptions Written { get; } =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Every GET has a HEAD, so listing it would only say everything twice.
    private static bool IsDocumented(string document, ApiDescription api) =>
        api.HttpMethod != HttpMethods.Head
        && api.ActionDescriptor.EndpointMetadata.Any(x => x is Resource { Tag: not "" } or DocumentedOperation);
}
