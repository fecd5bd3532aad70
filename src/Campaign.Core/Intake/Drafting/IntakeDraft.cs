using System.Collections.Immutable;

namespace Campaign.Core.Intake.Drafting;

/// <summary>An item that a reading would become, in the fields of its type.</summary>
/// <param name="Type">Alias of the type: <c>message</c>.</param>
/// <param name="Id">Its id among its siblings: <c>2021-07</c>.</param>
/// <param name="Where">The place in the document it comes from.</param>
/// <param name="Fields">
/// Values by field, in the order of reading; what the document does not say is not among them.
/// </param>
public sealed record IntakeDraft(string Type, string Id, string Where, ImmutableArray<DraftField> Fields)
{
    /// <summary>Alias of its campaign; null: it belongs to none.</summary>
    public string? Campaign { get; init; }

    /// <summary>Year of its edition; null: it belongs to none.</summary>
    public int? Year { get; init; }

    /// <summary>Id of the record it is nested in, such as the document of a target; null: none.</summary>
    public string? Parent { get; init; }

    /// <summary>Key of the item it would change; null: it becomes a new one.</summary>
    public Guid? Existing { get; init; }

    /// <summary>Index of the block it comes from; -1 when it comes from several.</summary>
    public int Block { get; init; } = -1;

    /// <summary>The draft with another text in a field that it has.</summary>
    /// <param name="name">Alias of the field.</param>
    /// <param name="text">The text.</param>
    public IntakeDraft With(string name, string text) =>
        this with
        {
            Fields = [.. Fields.Select(x => x.Name == name ? new DraftField(name, new DraftText(text)) : x)],
        };

    /// <summary>The text of a field; null when the document says nothing of it.</summary>
    /// <param name="name">Alias of the field.</param>
    public string? Text(string name) =>
        Fields.Where(x => x.Name == name).Select(x => (x.Value as DraftText)?.Text).FirstOrDefault();
}

/// <summary>A field with its value.</summary>
/// <param name="Name">Alias of the field.</param>
/// <param name="Value">Its value.</param>
public readonly record struct DraftField(string Name, DraftValue Value);

/// <summary>A value as content files write it.</summary>
public abstract record DraftValue;

/// <summary>Words, a number, a day, or an id.</summary>
/// <param name="Text">As content files write it.</param>
public sealed record DraftText(string Text) : DraftValue;

/// <summary>Several of them.</summary>
/// <param name="Items">In their order.</param>
public sealed record DraftList(ImmutableArray<string> Items) : DraftValue
{
    /// <inheritdoc/>
    public bool Equals(DraftList? other) => other is not null && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => Items.Length;
}

/// <summary>Rows with named columns.</summary>
/// <param name="Rows">Values by the name of their column.</param>
public sealed record DraftRows(ImmutableArray<ImmutableArray<KeyValuePair<string, string>>> Rows) : DraftValue
{
    /// <inheritdoc/>
    public bool Equals(DraftRows? other) =>
        other is not null
        && Rows.Select(x => string.Join('\u001F', x)).SequenceEqual(other.Rows.Select(x => string.Join('\u001F', x)));

    /// <inheritdoc/>
    public override int GetHashCode() => Rows.Length;
}
