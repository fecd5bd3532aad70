using System.Globalization;
using Campaign.Web.Http.Queries;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Campaign.Web.Webhooks;

/// <summary>Describes the messages sent to webhooks in the API document.</summary>
internal sealed class WebhookParts : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context) =>
        swaggerDoc.Webhooks = new Dictionary<string, IOpenApiPathItem>
        {
            ["itemChanged"] = Message(
                swaggerDoc,
                context,
                typeof(ApiChangeMessage),
                "An item was published, changed or withdrawn.",
                "Its type is the item's type, a dot and the reason; of ready posts it is post, a dot and the reason. "
                    + "Each is sent at least once, in no guaranteed order."
            ),
            ["changesLost"] = Message(
                swaggerDoc,
                context,
                typeof(ApiLostMessage),
                "Changes can no longer be listed one by one.",
                "Read the lists again."
            ),
            ["webhookTest"] = Message(
                swaggerDoc,
                context,
                typeof(ApiTestMessage),
                "A test message.",
                "Sent by testWebhook only."
            ),
        };

    private static OpenApiPathItem Message(
        OpenApiDocument document,
        DocumentFilterContext context,
        Type body,
        string summary,
        string description
    ) =>
        new()
        {
            Operations = new Dictionary<HttpMethod, OpenApiOperation>
            {
                [HttpMethod.Post] = new()
                {
                    OperationId = "receive" + body.Name["Api".Length..],
                    Summary = summary,
                    Description = description,
                    Tags = new HashSet<OpenApiTagReference> { new("Webhooks", document) },
                    Parameters =
                    [
                        Header(
                            "webhook-id",
                            "The same at every attempt: ignore a message whose id you have already received."
                        ),
                        Header(
                            "webhook-timestamp",
                            "Seconds since 1970; reject a message that is more than five minutes off."
                        ),
                        Header(
                            "webhook-signature",
                            "Signatures separated by spaces, v1 and base64 of HMAC-SHA256 of id.timestamp.body."
                        ),
                    ],
                    RequestBody = new OpenApiRequestBody
                    {
                        Required = true,
                        Content = new Dictionary<string, IOpenApiMediaType>
                        {
                            ["application/json"] = new OpenApiMediaType
                            {
                                Schema = context.SchemaGenerator.GenerateSchema(body, context.SchemaRepository),
                            },
                        },
                    },
                    Responses = new OpenApiResponses
                    {
                        ["2XX"] = new OpenApiResponse { Description = "Taken." },
                        [StatusCodes.Status410Gone.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
                        {
                            Description = "The endpoint wants no more messages; it is disabled.",
                        },
                    },
                },
            },
        };

    private static OpenApiParameter Header(string name, string description) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Header,
            Required = true,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };
}
