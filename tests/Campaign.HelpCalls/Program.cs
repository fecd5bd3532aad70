using Campaign.HelpCalls;

// The recogniser of cries for help: what it reaches on sentences that it was not made from, and its weights.
const string Usage = """
    usage: Campaign.HelpCalls
      evaluate                 recall, false calls and right first number by style, on folds that were held out
      train                    writes the weights that the product runs with
      shipped <file>           how the weights that ship judge the sentences of a file
      check <file>             how weights that were made without the sentences of a file judge them
      speed                    how long the longest text that is read takes
      misses                   both together with near twins held out, and every sentence that goes wrong
    """;

switch (args.FirstOrDefault())
{
    case "evaluate":
        return Evaluation.Run(Folder());
    case "misses":
        return Evaluation.Misses(Folder());
    case "train":
        return Training.Run(Folder());
    case "check":
        return Evaluation.Check(Folder(), args[1]);
    case "speed":
        return Speed.Run();
    case "shipped":
        return Evaluation.Shipped(args[1]);
    default:
        Console.WriteLine(Usage);
        return 1;
}

static string Folder()
{
    var at = new DirectoryInfo(AppContext.BaseDirectory);
    while (at is not null && !File.Exists(Path.Combine(at.FullName, "Campaign.sln")))
        at = at.Parent;
    return at?.FullName ?? throw new DirectoryNotFoundException("The repository is not above this program.");
}
