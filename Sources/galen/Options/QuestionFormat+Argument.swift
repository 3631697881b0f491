public import ArgumentParser
public import Batch

extension QuestionFormat: ExpressibleByArgument {}
