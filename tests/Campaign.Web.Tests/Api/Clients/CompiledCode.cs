using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Campaign.Web.Tests.Api.Clients;

/// <summary>Compiles generated C# against what this process has loaded.</summary>
internal static class CompiledCode
{
    private const string Library = "client.dll";

    /// <summary>Compiles all files of a folder, and others, into it.</summary>
    public static void Compile(string folder, params string[] more)
    {
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Concat(more);
        var compilation = CSharpCompilation.Create(
            Path.GetFileName(folder),
            files.Select(x => CSharpSyntaxTree.ParseText(File.ReadAllText(x), Parsing, x)),
            trusted.Select(x => MetadataReference.CreateFromFile(x)),
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        );
        var result = compilation.Emit(Path.Combine(folder, Library));
        Assert.True(
            result.Success,
            string.Join('\n', result.Diagnostics.Where(x => x.Severity == DiagnosticSeverity.Error).Take(20))
        );
    }

    /// <summary>Loads what was compiled.</summary>
    public static Assembly Load(string folder) =>
        AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(folder, Library));

    // As a project for .NET has them.
    private static CSharpParseOptions Parsing { get; } =
        CSharpParseOptions.Default.WithPreprocessorSymbols(
            "NET",
            "NETCOREAPP",
            "NET5_0_OR_GREATER",
            "NET8_0_OR_GREATER",
            "NET10_0_OR_GREATER",
            "NETCOREAPP3_1_OR_GREATER"
        );
}
