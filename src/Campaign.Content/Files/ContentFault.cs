namespace Campaign.Content.Files;

/// <summary>A fault of a content file.</summary>
/// <param name="File">Path inside the content folder, with forward slashes.</param>
/// <param name="Line">Line, from 1; 0 when the whole file is meant.</param>
/// <param name="Column">Column, from 1; 0 when the whole file is meant.</param>
/// <param name="Field">Name of the field as in the file; empty when no field is meant.</param>
/// <param name="Message">One Vietnamese sentence: what is wrong and, if it helps, what is right.</param>
public sealed record ContentFault(string File, int Line, int Column, string Field, string Message)
{
    /// <summary><c>file:line:column: field: message</c>, as compilers print it.</summary>
    public override string ToString()
    {
        var place = Line == 0 ? File : $"{File}:{Line}:{Column}";
        return Field.Length == 0 ? $"{place}: {Message}" : $"{place}: {Field}: {Message}";
    }
}
