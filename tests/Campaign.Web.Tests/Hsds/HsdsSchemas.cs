using System.Text.Json;
using Campaign.Web.Tests.Api;

namespace Campaign.Web.Tests.Hsds;

/// <summary>The rules of HSDS 3.2, stored in Validators/hsds.json as JSON Schema 2020-12 and checked by ajv.</summary>
internal static class HsdsSchemas
{
    public static Task ValidateAsync(JsonElement answer, string schema) =>
        Validators.NodeAsync("hsds.mjs", answer.ToString(), schema);
}
