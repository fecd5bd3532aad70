using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Campaign.Core.Publication;
using Campaign.Web.Formats;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Queries;
using Campaign.Web.Items.Lists;

namespace Campaign.Web.Items.Exports;

/// <summary>Everything of a type at once: as JSON lines, and as a table for spreadsheets.</summary>
internal static class ExportRoutes
{
    // About as much as one write to the network takes.
    private const int Piece = 64 * 1024;

    private const string Lines = ".ndjson";
    private const string Table = ".csv";

    private static readonly ImmutableArray<Parameter> Parameters =
    [
        .. Parameter.OfLists.Where(x => x != Parameter.Cursor && x != Parameter.Limit && x != Parameter.Text),
    ];

    /// <summary>What the addresses end with, after the name of the collection.</summary>
    public static ImmutableArray<string> Endings { get; } = [Lines, Table];

    /// <summary>The addresses of a kind; none when it has no table.</summary>
    public static IEnumerable<Resource> Of(string root, ItemKind kind, ImmutableArray<ItemType> dependsOn)
    {
        if (kind.ExportColumns.IsEmpty)
            yield break;
        var names = kind.Names;
        yield return Row(
            $"{root}/{names.Collection}{Lines}",
            $"export{names.PascalPlural}Lines",
            $"All {names.Collection} at once, one JSON object a line, in the order of the list.",
            MediaTypes.JsonLines,
            (items, links, to, stop) => WriteLinesAsync(kind, items, links, to, stop)
        );
        yield return Row(
            $"{root}/{names.Collection}{Table}",
            $"export{names.PascalPlural}Table",
            $"All {names.Collection} at once, as a table (RFC 4180, UTF-8 with its mark) that no spreadsheet takes for "
                + "formulas.",
            MediaTypes.Csv,
            (items, links, to, stop) => WriteTableAsync(kind, items, links, to, stop)
        );

        Resource Row(
            string path,
            string name,
            string summary,
            string mediaType,
            Func<IEnumerable<PublishedItem>, Links, Stream, CancellationToken, Task> write
        ) =>
            new(path, name, summary, _ => throw new InvalidOperationException($"{name} is streamed."))
            {
                Tag = names.Tag,
                MediaType = mediaType,
                Parameters = Parameters,
                DependsOn = dependsOn,
                FileName = path[(path.LastIndexOf('/') + 1)..],
                Stream = request =>
                {
                    var (items, links) = (ItemLists.Selected(request, kind.Type), new Links(request));
                    return (to, stop) => write(items, links, to, stop);
                },
            };
    }

    private static async Task WriteLinesAsync(
        ItemKind kind,
        IEnumerable<PublishedItem> items,
        Links links,
        Stream to,
        CancellationToken stop
    )
    {
        using var piece = new MemoryStream();
        foreach (var item in items)
        {
            var json = kind.JsonOf(item, links);
            JsonSerializer.Serialize(piece, json, json.GetType(), Answer.JsonOptions);
            piece.WriteByte((byte)'\n');
            if (piece.Length >= Piece)
                await PassOnAsync(piece, to, stop);
        }
        await PassOnAsync(piece, to, stop);
    }

    private static async Task WriteTableAsync(
        ItemKind kind,
        IEnumerable<PublishedItem> items,
        Links links,
        Stream to,
        CancellationToken stop
    )
    {
        using var piece = new MemoryStream();
        // With its mark, spreadsheets read Vietnamese as what it is.
        piece.Write(Encoding.UTF8.Preamble);
        Line(kind.ExportColumns);
        foreach (var item in items)
        {
            Line(kind.CellsOf(item, links));
            if (piece.Length >= Piece)
                await PassOnAsync(piece, to, stop);
        }
        await PassOnAsync(piece, to, stop);

        void Line(IEnumerable<string?> cells) => piece.Write(Encoding.UTF8.GetBytes(CsvCell.LineToRead(cells)));
    }

    private static async Task PassOnAsync(MemoryStream piece, Stream to, CancellationToken stop)
    {
        await to.WriteAsync(piece.GetBuffer().AsMemory(0, (int)piece.Length), stop);
        piece.SetLength(0);
    }
}
