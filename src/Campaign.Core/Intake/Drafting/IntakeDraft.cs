using System.Collections.Immutable;

namespace Campaign.Core.Intake.Drafting;

/// <summary>An item that could be made from a reading, in the fields of its type.</summary>
/// <param name="Type">Alias of the type: <c>message</c>.</param>
/// <param name="Id">Its id, unique among its siblings: <c>2021-07</c>.</param>
/// <param name="Where">The spot in the document it comes from.</param>
/// <param name="Fields">
/// Values by field, in the order of reading. A field about which the document says nothing is left out.
/// </param>
public sealed record IntakeDraft(string Type, string Id, string Where, ImmutableArray<DraftField> Fields)
{
    /// <summary>Alias of its campaign; null when it belongs to none.</summary>
    public string? Campaign { get; init; }

    /// <summary>Year of its edition; null when it belongs to none.</summary>
    public int? Year { get; init; }

    /// <summary>Id of the record it belongs to, such as the document of a target; null when there is none.</summary>
    public string? Parent { get; init; }

    /// <summary>Key of the item it would change; null when it would become a new one.</summary>
    public Guid? Existing { get; init; }

    /// <summary>Index of the block it comes from; -1 when it comes from several.</summary>
    public int Block { get; init; } = -1;

    /// <summary>The draft with the text of an existing field replaced.</summary>
    /// <param name="name">Alias of the field.</param>
    /// <param name="text">The new text.</param>
    public IntakeDraft With(string name, string text) =>
        this with
        {
            Fields = [.. Fields.Select(x => x.Name == name ? new DraftField(name, new DraftText(text)) : x)],
        };

    /// <summary>The text of a field; null when the document says nothing about it.</summary>
    /// <param name="name">Alias of the field.</param>
    public string? Text(string name) =>
        Fields.Where(x => x.Name == name).Select(x => (x.Value as DraftText)?.Text).FirstOrDefault();
}

/// <summary>A field with its value.</summary>
/// <param name="Name">Alias of the field.</param>
/// <param name="Value">Its value.</param>
public readonly record struct DraftField(string Name, DraftValue Value);

/// <summary>A value in the form used in content files.</summary>
public abstract record DraftValue;

/// <summary>A single value: words, a number, a day, or an id.</summary>
/// <param name="Text">In the form used in content files.</param>
public sealed record DraftText(string Text) : DraftValue;

/// <summary>Several single values.</summary>
/// <param name="Items">In order.</param>
public sealed record DraftList(ImmutableArray<string> Items) : DraftValue
{
    /// <inheritdoc/>
    public bool Equals(DraftList? other) => other is not null && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => Items.Length;
}

/// <summary>Rows with named columns.</summary>
/// <param name="Rows">Values by column name.</param>
public sealed record DraftRows(ImmutableArray<ImmutableArray<KeyValuePair<string, string>>> Rows) : DraftValue
{
    /// <inheritdoc/>
    public bool Equals(DraftRows? other) =>
        other is not null
        && Rows.Select(x => string.Join('\u001F', x)).SequenceEqual(other.Rows.Select(x => string.Join('\u001F', x)));

    /// <inheritdoc/>
    public override int GetHashCode() => Rows.Length;
}
