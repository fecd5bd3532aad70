using System.Text.Json;

namespace Campaign.Web.Tests.Api.Clients;

/// <summary>Types that openapi-typescript makes, used through openapi-fetch, checked by tsc, run by Node.js.</summary>
internal static class TypeScriptClient
{
    /// <summary>What each operation answered, by its name.</summary>
    /// <param name="document">The document.</param>
    /// <param name="operations">The operations to call.</param>
    /// <param name="value">A value for a parameter of an operation.</param>
    /// <param name="site">The site's address.</param>
    public static async Task<Dictionary<string, TypeScriptAnswer>> CallAsync(
        string document,
        IReadOnlyCollection<ClientOperation> operations,
        Func<ClientOperation, string, string> value,
        Uri site
    )
    {
        var shapes = string.Join('\n', operations.Select(Call));
        var folder = await GeneratedFiles.FolderAsync(
            "typescript",
            document + shapes,
            async to =>
            {
                await File.WriteAllTextAsync(Path.Combine(to, "document.json"), document);
                // Modules are looked for in the folders above: there the validators have theirs.
                Directory.CreateSymbolicLink(
                    Path.Combine(to, "node_modules"),
                    Path.Combine(Validators.Folder, "node_modules")
                );
                await Validators.NodeAsync(
                    "node_modules/openapi-typescript/bin/cli.js",
                    "",
                    Path.Combine(to, "document.json"),
                    "-o",
                    Path.Combine(to, "api.d.ts")
                );
                await File.WriteAllTextAsync(Path.Combine(to, "calls.ts"), Program(shapes));
                await Validators.NodeAsync(
                    "node_modules/typescript/bin/tsc",
                    "",
                    [
                        Path.Combine(to, "calls.ts"),
                        "--strict",
                        .. "--target es2022 --module es2022 --moduleResolution bundler --lib es2022,dom".Split(' '),
                        "--outDir",
                        to,
                    ]
                );
                File.Move(Path.Combine(to, "calls.js"), Path.Combine(to, "calls.mjs"));
            }
        );
        var values = operations.ToDictionary(
            x => x.Name,
            x => x.Parts.Concat(x.Required).ToDictionary(name => name, name => value(x, name))
        );
        var output = await Validators.RunAsync(
            "node",
            JsonSerializer.Serialize(values),
            Path.Combine(folder, "calls.mjs"),
            site.ToString().TrimEnd('/')
        );
        return JsonSerializer.Deserialize<Dictionary<string, TypeScriptAnswer>>(output, JsonSerializerOptions.Web)!;
    }

    private static string Program(string calls) =>
        $$"""
            import createClient from "openapi-fetch";
            import { readFileSync } from "node:fs";
            import type { paths } from "./api";

            const site = createClient<paths>({ baseUrl: process.argv[2] });
            const values: Record<string, Record<string, any>> = JSON.parse(readFileSync(0, "utf8"));
            const answers: Record<string, { status: number; problem: string | null; size: number }> = {};

            type Problem = { type: string; title: string; status: number; detail: string; instance: string };

            async function call<T>(
              name: string,
              make: (v: Record<string, any>) => Promise<{ data?: T; error?: Problem; response: Response }>,
            ) {
              const { data, error, response } = await make(values[name]);
              const size = data instanceof ArrayBuffer ? data.byteLength : JSON.stringify(data ?? "").length;
              answers[name] = { status: response.status, problem: error?.type ?? null, size };
            }

            {{calls}}

            // What a page would do: the types say that these members are there.
            const list = await site.GET("/api/v1/services", { params: { query: { limit: 1, lang: "vi-VN" } } });
            const number: string | undefined = list.data?.items[0]?.phones[0]?.number;
            if (!number) throw new Error("no number");
            const gone = await site.GET("/api/v1/messages/{id}", {
              params: { path: { id: "00000000-0000-0000-0000-000000000000" } },
            });
            const reason: string | undefined = gone.error?.reason;
            if (gone.error?.status !== 404 || reason !== undefined) throw new Error("not the problem");

            console.log(JSON.stringify(answers));
            """.Replace("import { readFileSync } from \"node:fs\";", NodeParts, StringComparison.Ordinal);

    // The types of Node.js are a package of their own, and these two lines are all that is needed of them.
    private const string NodeParts = """
        // @ts-ignore
        import { readFileSync } from "node:fs";
        declare const process: { argv: string[] };
        """;

    private static string Call(ClientOperation operation)
    {
        var parse = operation.MediaTypes.Any(x => x is "application/json" or "application/feed+json")
            ? "json"
            : "arrayBuffer";
        return $"await call(\"{operation.Name}\", v => site.GET(\"{operation.Path}\", "
            + $"{{ params: {{ {Group("path", operation.Parts)}{Group("query", operation.Required)} }}, "
            + $"parseAs: \"{parse}\" }}));";
    }

    private static string Group(string name, IEnumerable<string> parameters) =>
        string.Join(", ", parameters.Select(x => $"{x}: v.{x}")) is { Length: > 0 } values
            ? $"{name}: {{ {values} }}, "
            : "";
}

/// <summary>What an operation answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="Problem">The type of the problem; null for none.</param>
/// <param name="Size">How much came.</param>
internal sealed record TypeScriptAnswer(int Status, string? Problem, long Size);
